package org.nivaran.sandbox.template;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * {@code #enable_html_escaping()}: switches escaping on for the rest of the rendering. Velocity
 * makes it by name.
 */
public final class EnableHtmlEscaping extends Directive {
  @Override
  public String getName() {
    return "enable_html_escaping";
  }

  @Override
  public int getType() {
    return LINE;
  }

  @Override
  public boolean render(InternalContextAdapter context, Writer writer, Node node) {
    if (context.get(Rendering.KEY) instanceof Rendering rendering) {
      rendering.setEscaping(true);
    }
    return true;
  }
}

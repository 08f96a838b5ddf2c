package org.nivaran.jira.testing;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.language.Html;

/**
 * Renders a template of ours with Velocity 1.7. A reference that has no value is an error; escaping
 * is on where the template says so, as in Jira.
 */
public final class TemplateRendering {
  /**
   * @param path in the jar
   * @param escapes whether the template switches escaping on in its first line
   */
  public static String render(String path, Map<String, ?> view, Locale locale, boolean escapes)
      throws Exception {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty("runtime.references.strict", "true");
    engine.setProperty(
        "runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
    engine.setProperty("userdirective", EnableHtmlEscaping.class.getName());
    engine.init();
    VelocityContext context = new VelocityContext();
    view.forEach(context::put);
    context.put("i18n", PropertyTexts.in(locale));
    if (escapes) {
      EventCartridge events = new EventCartridge();
      events.addEventHandler(
          new ReferenceInsertionEventHandler() {
            @Override
            public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
              return value == null ? null : Html.escaped(value.toString());
            }
          });
      events.attachToContext(context);
    }
    StringWriter out = new StringWriter();
    try (InputStream in =
        Objects.requireNonNull(TemplateRendering.class.getResourceAsStream("/" + path), path)) {
      engine.evaluate(context, out, path, new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return out.toString();
  }

  /** Jira's directive; what it does is done above. */
  public static final class EnableHtmlEscaping extends Directive {
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
      return true;
    }
  }

  private TemplateRendering() {}
}

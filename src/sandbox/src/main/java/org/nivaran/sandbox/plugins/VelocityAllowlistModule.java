package org.nivaran.sandbox.plugins;

import java.util.List;
import org.w3c.dom.Element;

/** A {@code velocity-allowlist}: methods that templates may call. */
public final class VelocityAllowlistModule extends PluginModule {
  VelocityAllowlistModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /** {@code fq.Class#method(arg.Type,arg.Type)} without blanks. */
  public List<String> methods() {
    return Elements.children(element(), "method").stream()
        .map(method -> method.getTextContent().replaceAll("\\s+", ""))
        .toList();
  }
}

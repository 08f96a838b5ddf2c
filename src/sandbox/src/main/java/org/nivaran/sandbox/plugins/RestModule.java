package org.nivaran.sandbox.plugins;

import java.util.List;
import org.w3c.dom.Element;

/** A {@code rest} module: JAX-RS resources under {@code /rest/<path>/<version>}. */
public final class RestModule extends PluginModule {
  RestModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /** With a leading slash and no trailing one. */
  public String path() {
    String path = Elements.attribute(element(), "path").orElse("");
    return path.startsWith("/") ? path : "/" + path;
  }

  /** For example {@code 1.0}; {@code none} means that the address has no version. */
  public String version() {
    return Elements.attribute(element(), "version").orElse("none");
  }

  /** The packages whose classes are scanned; empty means the whole bundle. */
  public List<String> packages() {
    return Elements.children(element(), "package").stream()
        .map(p -> p.getTextContent().strip())
        .toList();
  }
}

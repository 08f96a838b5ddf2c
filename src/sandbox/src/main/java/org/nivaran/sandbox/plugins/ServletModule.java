package org.nivaran.sandbox.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** A {@code servlet}: answers under {@code /plugins/servlet}. */
public final class ServletModule extends PluginModule {
  ServletModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /**
   * The patterns below {@code /plugins/servlet}, each with a leading slash; the last segment may be
   * {@code *}.
   */
  public List<String> urlPatterns() {
    return Elements.children(element(), "url-pattern").stream()
        .map(pattern -> pattern.getTextContent().strip())
        .map(pattern -> pattern.startsWith("/") ? pattern : "/" + pattern)
        .toList();
  }

  public Map<String, String> initParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element init : Elements.children(element(), "init-param")) {
      parameters.put(
          Elements.text(init, "param-name").orElse(""),
          Elements.text(init, "param-value").orElse(""));
    }
    return parameters;
  }
}

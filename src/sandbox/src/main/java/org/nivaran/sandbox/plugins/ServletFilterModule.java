package org.nivaran.sandbox.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** A {@code servlet-filter} over addresses of the whole web application. */
public final class ServletFilterModule extends PluginModule {
  ServletFilterModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  private static final int DEFAULT_FILTER_WEIGHT = 100;

  @Override
  public int weight() {
    return Elements.attribute(element(), "weight")
        .map(Integer::valueOf)
        .orElse(DEFAULT_FILTER_WEIGHT);
  }

  /** after-encoding, before-login, before-decoration or before-dispatch. */
  public String location() {
    return Elements.attribute(element(), "location").orElse("before-dispatch");
  }

  /** Patterns from the root of the web application. */
  public List<String> urlPatterns() {
    return Elements.children(element(), "url-pattern").stream()
        .map(pattern -> pattern.getTextContent().strip())
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

package org.nivaran.sandbox.plugins;

import org.w3c.dom.Element;

/** A {@code jql-function}. */
public final class JqlFunctionModule extends PluginModule {
  JqlFunctionModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  public String functionName() {
    return Elements.text(element(), "fname").orElse(key());
  }

  /** Whether the function gives a list, to be used with {@code in}. */
  public boolean isList() {
    return Elements.text(element(), "list").map(Boolean::valueOf).orElse(false);
  }
}

package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Map;

/** The {@code context-provider} of a module. */
public final class ModuleContext {
  private final PluginModule module;

  private ModuleContext(PluginModule module) {
    this.module = module;
  }

  static ModuleContext of(PluginModule module) {
    return new ModuleContext(module);
  }

  /**
   * What the page knows plus what the module's provider adds to it; the former alone if there is no
   * provider.
   */
  public Map<String, Object> with(Map<String, Object> page) {
    if (classNames().isEmpty()) {
      return page;
    }
    throw new UnsupportedOperationException("context provider of " + module.completeKey());
  }

  List<String> classNames() {
    return Elements.child(module.element(), "context-provider")
        .flatMap(provider -> Elements.attribute(provider, "class"))
        .map(List::of)
        .orElse(List.of());
  }
}

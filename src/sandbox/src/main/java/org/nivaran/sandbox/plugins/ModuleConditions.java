package org.nivaran.sandbox.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The {@code condition} and {@code conditions} elements of a module. */
public final class ModuleConditions {
  private final PluginModule module;

  private ModuleConditions(PluginModule module) {
    this.module = module;
  }

  static ModuleConditions of(PluginModule module) {
    return new ModuleConditions(module);
  }

  /**
   * Whether the module is to be shown, given what the page knows (for example {@code issue} and
   * {@code user}). A condition that throws counts as not met and is logged.
   */
  public boolean met(Map<String, Object> context) {
    if (classNames().isEmpty()) {
      return true;
    }
    throw new UnsupportedOperationException(
        "conditions of " + module.completeKey() + " with " + context.keySet());
  }

  /** The condition classes anywhere below the module. */
  public List<String> classNames() {
    List<String> names = new ArrayList<>();
    collect(module.element(), names);
    return names;
  }

  private static void collect(Element parent, List<String> names) {
    for (Element condition : Elements.children(parent, "condition")) {
      Elements.attribute(condition, "class").ifPresent(names::add);
    }
    for (Element group : Elements.children(parent, "conditions")) {
      collect(group, names);
    }
  }
}

package org.nivaran.sandbox.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.w3c.dom.Element;

/** From descriptor elements to modules. */
final class ModuleTypes {
  private static final Map<String, BiFunction<InstalledPlugin, Element, PluginModule>> TYPES =
      Map.ofEntries(
          Map.entry("servlet", ServletModule::new),
          Map.entry("servlet-filter", ServletFilterModule::new),
          Map.entry("rest", RestModule::new),
          Map.entry("web-panel", WebPanelModule::new),
          Map.entry("web-item", WebItemModule::new),
          Map.entry("web-section", WebSectionModule::new),
          Map.entry("web-resource", WebResourceModule::new),
          Map.entry("dashboard-item", DashboardItemModule::new),
          Map.entry("workflow-function", WorkflowFunctionModule::new),
          Map.entry("workflow-condition", WorkflowConditionModule::new),
          Map.entry("workflow-validator", WorkflowValidatorModule::new),
          Map.entry("jql-function", JqlFunctionModule::new),
          Map.entry("ao", AoModule::new),
          Map.entry("velocity-allowlist", VelocityAllowlistModule::new),
          Map.entry("index-document-configuration", IndexDocumentConfigurationModule::new),
          Map.entry("rest-migration", UnmodelledModule::new));

  private static final Set<String> NOT_MODULES = Set.of("plugin-info", "resource", "description");

  /** What Jira itself ignores in a transformerless plugin; silence would hide a mistake. */
  private static final Set<String> DEAD =
      Set.of("component", "component-import", "module-type", "bundle-instructions");

  private ModuleTypes() {}

  /**
   * @throws PluginException if the descriptor holds an unknown or dead element, lacks a key, or has
   *     one twice
   */
  static List<PluginModule> read(InstalledPlugin plugin, Element descriptor) {
    List<PluginModule> modules = new ArrayList<>();
    Set<String> keys = new java.util.HashSet<>();
    for (Element element : Elements.children(descriptor)) {
      String type = element.getTagName();
      if (NOT_MODULES.contains(type)) {
        continue;
      }
      if (DEAD.contains(type)) {
        throw new PluginException(
            plugin.key(), "<" + type + "> has no meaning in a transformerless plugin", null);
      }
      BiFunction<InstalledPlugin, Element, PluginModule> constructor = TYPES.get(type);
      if (constructor == null) {
        throw new PluginException(
            plugin.key(), "the sandbox does not model <" + type + "> modules", null);
      }
      PluginModule module = constructor.apply(plugin, element);
      if (!keys.add(module.key())) {
        throw new PluginException(plugin.key(), "two modules have the key " + module.key(), null);
      }
      modules.add(module);
    }
    return List.copyOf(modules);
  }
}

package org.nivaran.sandbox.webresource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WebResourceModule;

/**
 * Which web-resources a page gets, in an order where each comes after what it depends on.
 *
 * <p>A dependency that no plugin offers is the host's own (AUI, jQuery) and on every page already.
 */
final class ResourcePlan {

  private final Map<String, WebResourceModule> byKey = new HashMap<>();
  private final Set<String> visited = new LinkedHashSet<>();
  private final List<WebResourceModule> ordered = new ArrayList<>();

  private ResourcePlan(List<WebResourceModule> all) {
    all.forEach(module -> byKey.put(module.completeKey(), module));
  }

  /**
   * @param modules what plugins add
   * @param contexts the page's contexts
   * @param required complete keys that the page names itself
   */
  static List<WebResourceModule> of(
      PluginModules modules, Collection<String> contexts, Collection<String> required) {
    List<WebResourceModule> all = modules.all(WebResourceModule.class);
    ResourcePlan plan = new ResourcePlan(all);
    required.forEach(plan::add);
    for (WebResourceModule module : all) {
      if (module.contexts().stream().anyMatch(contexts::contains)) {
        plan.add(module.completeKey());
      }
    }
    return List.copyOf(plan.ordered);
  }

  private void add(String completeKey) {
    WebResourceModule module = byKey.get(completeKey);
    if (module == null || !visited.add(completeKey)) {
      return;
    }
    module.dependencies().forEach(this::add);
    ordered.add(module);
  }
}

package org.nivaran.sandbox.upm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginState;

/** Plugins and tasks as the plugin manager's clients read them. */
final class PluginJson {

  Map<String, Object> summary(InstalledPlugin plugin, String base) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", plugin.key());
    json.put("name", plugin.name());
    json.put("version", plugin.version());
    json.put("description", plugin.description());
    json.put("vendor", Map.of("name", plugin.vendor()));
    json.put("enabled", plugin.state() == PluginState.ENABLED);
    json.put("state", plugin.state());
    json.put("userInstalled", true);
    json.put("optional", true);
    plugin.failure().ifPresent(reason -> json.put("failure", reason));
    String self = base + "/" + plugin.key() + "-key";
    json.put("links", Map.of("self", self, "modify", self, "delete", self));
    return json;
  }

  Map<String, Object> full(InstalledPlugin plugin, String base) {
    Map<String, Object> json = summary(plugin, base);
    List<Map<String, Object>> modules =
        plugin.modules().stream()
            .map(
                module ->
                    Map.<String, Object>of(
                        "key", module.key(),
                        "completeKey", module.completeKey(),
                        "name", module.name(),
                        "type", module.element().getTagName(),
                        "enabled", plugin.state() == PluginState.ENABLED))
            .toList();
    json.put("modules", modules);
    String configure = plugin.parameters().get("configure.url");
    if (configure != null) {
      json.put("configureUrl", configure);
    }
    return json;
  }

  Map<String, Object> task(PendingInstalls.Task task, String base) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", task.id());
    json.put("done", task.done());
    json.put("links", Map.of("self", base + "/pending/" + task.id()));
    if (task.failure() != null) {
      json.put("status", Map.of("done", true, "errorMessage", task.failure()));
    } else {
      json.put("status", Map.of("done", task.done()));
    }
    if (task.plugin() != null) {
      json.put("plugin", summary(task.plugin(), base));
    }
    return json;
  }
}

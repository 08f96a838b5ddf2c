package org.nivaran.sandbox.web.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Item;
import org.nivaran.sandbox.plugins.DashboardItemModule;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.web.fragment.PluginViews;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.HtmlText;
import org.nivaran.sandbox.web.view.SafeHtml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the items of dashboards. An item that fails is shown as failed; the dashboard stays.
 * Thread safe.
 */
public final class ItemViews {

  private static final Logger log = LoggerFactory.getLogger(ItemViews.class);

  private final PluginModules modules;
  private final PluginViews views;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * @param modules what plugins add
   * @param views renders their templates
   */
  public ItemViews(PluginModules modules, PluginViews views) {
    this.modules = modules;
    this.views = views;
  }

  ItemView view(PageRequest request, Item item, boolean first, boolean last) {
    Optional<DashboardItemModule> module =
        modules.find(DashboardItemModule.class, item.moduleKey());
    Map<String, Object> context = context(request, item);
    if (module.isEmpty() || !module.get().conditions().met(context)) {
      String problem = request.messages().getText("dashboard.item.absent");
      return new ItemView(
          item.id(),
          item.moduleKey(),
          SafeHtml.NONE,
          "",
          "{}",
          false,
          problem,
          first,
          last,
          item.column(),
          item.row());
    }
    String problem = "";
    SafeHtml body = SafeHtml.NONE;
    try {
      body = body(module.get(), context);
    } catch (RuntimeException failure) {
      String id = UUID.randomUUID().toString();
      log.error("The dashboard item {} failed, id {}", item.moduleKey(), id, failure);
      problem = request.messages().getText("dashboard.item.failed", id);
    }
    return new ItemView(
        item.id(),
        module.get().title(request.messages().locale()),
        body,
        problem.isEmpty() ? module.get().amdModule().orElse("") : "",
        json(item.preferences()),
        module.get().isConfigurable(),
        problem,
        first,
        last,
        item.column(),
        item.row());
  }

  private SafeHtml body(DashboardItemModule module, Map<String, Object> context) {
    return module
        .view()
        .map(view -> views.render(module, view, module.context().with(context)))
        .orElse(SafeHtml.NONE);
  }

  private static Map<String, Object> context(PageRequest request, Item item) {
    Map<String, Object> context = new HashMap<>();
    request.identity().user().ifPresent(user -> context.put("user", user));
    request.identity().user().ifPresent(user -> context.put("username", user.getUsername()));
    context.put("preferences", item.preferences());
    context.put("dashboardItem", Map.of("id", String.valueOf(item.id())));
    return context;
  }

  /**
   * Jira hands preferences to scripts with HTML encoded; so do we, or scripts would decode ours
   * twice.
   */
  private String json(Map<String, String> preferences) {
    Map<String, String> encoded = new LinkedHashMap<>();
    preferences.forEach((key, value) -> encoded.put(key, HtmlText.escape(value)));
    try {
      return mapper.writeValueAsString(encoded);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }
}

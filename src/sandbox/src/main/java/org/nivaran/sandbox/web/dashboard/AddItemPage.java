package org.nivaran.sandbox.web.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Dashboard;
import org.nivaran.sandbox.plugins.DashboardItemModule;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/AddDashboardItem.jspa?selectPageId=}: what plugins offer for dashboards. */
public final class AddItemPage implements Page {

  private final Dashboards dashboards;
  private final PluginModules modules;
  private final HostTemplates templates;

  /**
   * @param dashboards keeps the dashboards
   * @param modules what plugins add
   * @param templates the host's templates
   */
  public AddItemPage(Dashboards dashboards, PluginModules modules, HostTemplates templates) {
    this.dashboards = dashboards;
    this.modules = modules;
    this.templates = templates;
  }

  /**
   * What can be added.
   *
   * @param key the complete key of its module
   * @param title its title
   * @param description what it shows
   * @param author who made it
   */
  public record Offer(String key, String title, String description, String author) {}

  @Override
  public Reply show(PageRequest request) {
    Dashboard dashboard = editable(request);
    Locale locale = request.messages().locale();
    List<Offer> offers =
        modules.all(DashboardItemModule.class).stream()
            .map(
                module ->
                    new Offer(
                        module.completeKey(),
                        module.title(locale),
                        module.description(locale),
                        module.author()))
            .toList();
    Map<String, Object> values = request.templateValues();
    values.put("id", dashboard.id());
    values.put("offers", offers);
    return Reply.View.of(
        request.messages().getText("dashboard.add"), templates.render("dashboard/add.vm", values));
  }

  @Override
  public Reply submit(PageRequest request) {
    Dashboard dashboard = editable(request);
    String key = request.parameter("moduleKey").orElseThrow(Refusal::badRequest);
    if (modules.find(DashboardItemModule.class, key).isEmpty()) {
      throw Refusal.badRequest();
    }
    dashboards.addItem(dashboard.id(), key, 0, 0);
    return new Reply.Redirect(DashboardPage.pathOf(dashboard.id()));
  }

  private Dashboard editable(PageRequest request) {
    Dashboard dashboard =
        dashboards
            .find(request.user(), request.requireId("selectPageId"))
            .orElseThrow(Refusal::notFound);
    if (!dashboards.mayEdit(request.user(), dashboard.id())) {
      throw Refusal.forbidden();
    }
    return dashboard;
  }
}

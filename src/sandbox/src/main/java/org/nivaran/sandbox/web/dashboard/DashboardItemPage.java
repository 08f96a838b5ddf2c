package org.nivaran.sandbox.web.dashboard;

import java.util.Map;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Dashboard;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Item;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * {@code /secure/DashboardItem.jspa?itemId=}: one item as a piece of a page, and moving or removing
 * it.
 */
public final class DashboardItemPage implements Page {

  private final Dashboards dashboards;
  private final ItemViews views;
  private final HostTemplates templates;

  /**
   * @param dashboards keeps the dashboards
   * @param views renders their items
   * @param templates the host's templates
   */
  public DashboardItemPage(Dashboards dashboards, ItemViews views, HostTemplates templates) {
    this.dashboards = dashboards;
    this.views = views;
    this.templates = templates;
  }

  @Override
  public Reply show(PageRequest request) {
    Item item = item(request);
    Map<String, Object> values = request.templateValues();
    values.put("body", views.view(request, item, true, true).body());
    return new Reply.Fragment(templates.render("dashboard/body.vm", values), 200);
  }

  @Override
  public Reply submit(PageRequest request) {
    Item item = item(request);
    long dashboardId = request.requireId("selectPageId");
    Dashboard dashboard =
        dashboards.find(request.user(), dashboardId).orElseThrow(Refusal::notFound);
    if (dashboard.items().stream().noneMatch(one -> one.id() == item.id())) {
      throw Refusal.notFound();
    }
    if (!dashboards.mayEdit(request.user(), dashboardId)) {
      throw Refusal.forbidden();
    }
    act(request.parameter("move").orElseThrow(Refusal::badRequest), item, dashboard);
    return new Reply.Redirect(DashboardPage.pathOf(dashboardId));
  }

  private void act(String wanted, Item item, Dashboard dashboard) {
    switch (wanted) {
      case "up" -> dashboards.moveItem(item.id(), item.column(), Math.max(item.row() - 1, 0));
      case "down" -> dashboards.moveItem(item.id(), item.column(), item.row() + 1);
      case "left" -> dashboards.moveItem(item.id(), Math.max(item.column() - 1, 0), 0);
      case "right" ->
          dashboards.moveItem(
              item.id(), Math.min(item.column() + 1, dashboard.layout().length() - 1), 0);
      case "remove" -> dashboards.removeItem(item.id());
      default -> throw Refusal.badRequest();
    }
  }

  private Item item(PageRequest request) {
    return dashboards
        .item(request.userOrNull(), request.requireId("itemId"))
        .orElseThrow(Refusal::notFound);
  }
}

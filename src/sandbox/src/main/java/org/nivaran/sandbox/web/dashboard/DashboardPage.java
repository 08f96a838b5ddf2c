package org.nivaran.sandbox.web.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Dashboard;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Item;
import org.nivaran.sandbox.web.page.LoginRequired;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/Dashboard.jspa}: the first dashboard, or with {@code selectPageId} another. */
public final class DashboardPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/Dashboard.jspa";

  private final Dashboards dashboards;
  private final ItemViews views;
  private final HostTemplates templates;

  /**
   * @param dashboards keeps the dashboards
   * @param views renders their items
   * @param templates the host's templates
   */
  public DashboardPage(Dashboards dashboards, ItemViews views, HostTemplates templates) {
    this.dashboards = dashboards;
    this.views = views;
    this.templates = templates;
  }

  /**
   * A dashboard to choose.
   *
   * @param id its id
   * @param name its name
   * @param current whether it is the one being shown
   */
  public record Choice(long id, String name, boolean current) {}

  static String pathOf(long dashboardId) {
    return PATH + "?selectPageId=" + dashboardId;
  }

  @Override
  public Reply show(PageRequest request) {
    List<Dashboard> visible = dashboards.visibleTo(request.userOrNull());
    Optional<Dashboard> chosen = chosen(request, visible);
    Map<String, Object> values = request.templateValues();
    values.put(
        "dashboards",
        visible.stream()
            .map(
                one ->
                    new Choice(
                        one.id(),
                        one.name(),
                        chosen.filter(shown -> shown.id() == one.id()).isPresent()))
            .toList());
    values.put("chosen", chosen.isPresent());
    values.put("id", chosen.map(Dashboard::id).orElse(0L));
    values.put("name", chosen.map(Dashboard::name).orElse(""));
    values.put("description", chosen.map(Dashboard::description).orElse(""));
    values.put("layout", chosen.map(Dashboard::layout).orElse("A"));
    values.put(
        "editable",
        chosen
            .map(dashboard -> dashboards.mayEdit(request.userOrNull(), dashboard.id()))
            .orElse(false));
    values.put("columns", chosen.map(one -> columns(request, one)).orElse(List.of()));
    return Reply.View.of(
            chosen.map(Dashboard::name).orElse(request.messages().getText("menu.dashboards")),
            templates.render("dashboard/view.vm", values))
        .withContexts("atl.dashboard");
  }

  private static Optional<Dashboard> chosen(PageRequest request, List<Dashboard> visible) {
    if (request.id("selectPageId").isEmpty()) {
      return visible.stream().findFirst();
    }
    long id = request.id("selectPageId").getAsLong();
    Optional<Dashboard> found = visible.stream().filter(one -> one.id() == id).findFirst();
    if (found.isEmpty()) {
      if (request.userOrNull() == null) {
        throw new LoginRequired();
      }
      throw Refusal.notFound();
    }
    return found;
  }

  private List<List<ItemView>> columns(PageRequest request, Dashboard dashboard) {
    List<List<ItemView>> columns = new ArrayList<>();
    int count = dashboard.layout().length();
    for (int column = 0; column < count; column++) {
      columns.add(column(request, dashboard, column, count));
    }
    return columns;
  }

  /** Items of columns that the layout lacks stand in the last one, so that none is lost. */
  private List<ItemView> column(PageRequest request, Dashboard dashboard, int column, int count) {
    List<Item> items =
        dashboard.items().stream()
            .filter(item -> Math.min(item.column(), count - 1) == column)
            .sorted(Comparator.comparingInt(Item::column).thenComparingInt(Item::row))
            .toList();
    List<ItemView> shown = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      shown.add(views.view(request, items.get(i), i == 0, i == items.size() - 1));
    }
    return shown;
  }
}

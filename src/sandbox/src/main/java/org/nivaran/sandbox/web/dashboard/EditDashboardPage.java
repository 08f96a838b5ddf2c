package org.nivaran.sandbox.web.dashboard;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Dashboard;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** Makes a dashboard, or with {@code selectPageId} changes or deletes one. */
public final class EditDashboardPage implements Page {

  private static final List<String> LAYOUTS = List.of("AA", "A", "AB", "BA", "AAA");
  private static final int LONGEST_NAME = 255;

  private final Dashboards dashboards;
  private final HostTemplates templates;

  /**
   * @param dashboards keeps the dashboards
   * @param templates the host's templates
   */
  public EditDashboardPage(Dashboards dashboards, HostTemplates templates) {
    this.dashboards = dashboards;
    this.templates = templates;
  }

  /**
   * How many columns, and which is wide.
   *
   * @param id the layout
   * @param name its name
   * @param selected whether it is chosen
   */
  public record Layout(String id, String name, boolean selected) {}

  private record Entered(String name, String description, String layout, boolean shared) {}

  @Override
  public Reply show(PageRequest request) {
    ApplicationUser user = request.user();
    Optional<Dashboard> dashboard = editable(request, user);
    Entered entered =
        dashboard
            .map(one -> new Entered(one.name(), one.description(), one.layout(), one.shared()))
            .orElse(new Entered("", "", "AA", false));
    return form(request, dashboard, entered, "");
  }

  @Override
  public Reply submit(PageRequest request) {
    ApplicationUser user = request.user();
    Optional<Dashboard> dashboard = editable(request, user);
    if (dashboard.isPresent() && request.parameter("delete").isPresent()) {
      dashboards.delete(dashboard.get().id());
      return new Reply.Redirect(DashboardPage.PATH);
    }
    Entered entered =
        new Entered(
            request.parameter("portalPageName").orElse(""),
            request.parameter("portalPageDescription").orElse(""),
            request.parameter("layout").filter(LAYOUTS::contains).orElse("AA"),
            request.parameter("shared").isPresent());
    if (entered.name().isEmpty() || entered.name().length() > LONGEST_NAME) {
      return form(request, dashboard, entered, request.messages().getText("dashboard.name.wrong"));
    }
    return new Reply.Redirect(DashboardPage.pathOf(save(user, dashboard, entered)));
  }

  private long save(ApplicationUser user, Optional<Dashboard> dashboard, Entered entered) {
    if (dashboard.isEmpty()) {
      return dashboards
          .create(user, entered.name(), entered.description(), entered.layout(), entered.shared())
          .id();
    }
    dashboards.change(
        dashboard.get().id(),
        entered.name(),
        entered.description(),
        entered.layout(),
        entered.shared());
    return dashboard.get().id();
  }

  private Optional<Dashboard> editable(PageRequest request, ApplicationUser user) {
    if (request.id("selectPageId").isEmpty()) {
      return Optional.empty();
    }
    Dashboard dashboard =
        dashboards
            .find(user, request.id("selectPageId").getAsLong())
            .orElseThrow(Refusal::notFound);
    if (!dashboards.mayEdit(user, dashboard.id())) {
      throw Refusal.forbidden();
    }
    return Optional.of(dashboard);
  }

  private Reply form(
      PageRequest request, Optional<Dashboard> dashboard, Entered entered, String problem) {
    String title =
        request.messages().getText(dashboard.isPresent() ? "dashboard.edit" : "dashboard.create");
    Map<String, Object> values = request.templateValues();
    values.put("title", title);
    values.put("id", dashboard.map(one -> String.valueOf(one.id())).orElse(""));
    values.put("name", entered.name());
    values.put("description", entered.description());
    values.put("shared", entered.shared());
    values.put("problem", problem);
    values.put(
        "layouts",
        LAYOUTS.stream()
            .map(
                layout ->
                    new Layout(
                        layout,
                        request.messages().getText("dashboard.layout." + layout),
                        layout.equals(entered.layout())))
            .toList());
    return Reply.View.of(title, templates.render("dashboard/edit.vm", values))
        .withStatus(problem.isEmpty() ? 200 : 400);
  }
}

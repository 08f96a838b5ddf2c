package org.nivaran.sandbox.boot.demo;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;

/**
 * What an administrator would make by hand after the set-up: boards and the collector's dashboard.
 */
final class RaipurPages {
  private static final String DAY = "org.nivaran.jira:day";

  private final Jira jira;

  RaipurPages(Jira jira) {
    this.jira = jira;
  }

  /**
   * Makes what is not there yet.
   *
   * @param departments names by key
   */
  void make(ApplicationUser admin, Map<String, String> departments) {
    board(admin, "All grievances", "project = GRV ORDER BY created DESC");
    departments.forEach(
        (key, name) ->
            board(
                admin,
                "Grievances: " + name,
                "project = GRV AND Department = \"" + key + "\" ORDER BY created DESC"));
    dashboard(admin);
  }

  /** Who may not see a grievance does not see it on a board either. */
  private void board(ApplicationUser admin, String name, String jql) {
    if (jira.searchRequestManager().getOwnedSearchRequestByName(admin, name) != null) {
      return;
    }
    SearchRequest filter =
        new SearchRequest(jira.searchService().parseQuery(admin, jql).getQuery(), admin, name, "");
    filter.setPermissions(SharePermissions.AUTHENTICATED);
    long filterId = jira.searchRequestManager().create(filter).getId();
    jira.boards().create(admin, name, "kanban", filterId);
  }

  private void dashboard(ApplicationUser admin) {
    String name = "The collector's day";
    if (jira.dashboards().visibleTo(admin).stream().noneMatch(each -> each.name().equals(name))) {
      long id = jira.dashboards().create(admin, name, "", "A", true).id();
      jira.dashboards().addItem(id, DAY, 0, 0);
    }
  }
}

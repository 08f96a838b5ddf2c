package org.nivaran.sandbox.boot.demo;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.sharing.type.ShareType;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nivaran.sandbox.jira.Jira;

/**
 * What an administrator would make by hand after the set-up: boards and the collector's dashboard.
 */
final class RaipurPages {
  private static final String DAY = "org.nivaran.jira:day";
  private static final List<String> DESK =
      List.of("nivaran-operators", "nivaran-sign", "nivaran-nodal", "nivaran-collectors");

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
    board(admin, "All grievances", "project = GRV ORDER BY created DESC", DESK);
    board(
        admin,
        "Sign language",
        "project = GRV AND \"Access needs\" ~ \"sign-language\" ORDER BY created DESC",
        DESK);
    departments.forEach(
        (key, name) ->
            board(
                admin,
                "Grievances: " + name,
                "project = GRV AND Department = \"" + key + "\" ORDER BY created DESC",
                Stream.concat(Stream.of(RaipurPeople.DEPARTMENT_GROUP + key), DESK.stream())
                    .toList()));
    dashboard(admin);
  }

  /** An officer finds the own department's board and does not see the names of the others. */
  private void board(ApplicationUser admin, String name, String jql, List<String> groups) {
    if (jira.searchRequestManager().getOwnedSearchRequestByName(admin, name) != null) {
      return;
    }
    SearchRequest filter =
        new SearchRequest(jira.searchService().parseQuery(admin, jql).getQuery(), admin, name, "");
    filter.setPermissions(
        new SharePermissions(
            groups.stream()
                .map(group -> new SharePermissionImpl(ShareType.Name.GROUP, group, null))
                .collect(Collectors.toSet())));
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

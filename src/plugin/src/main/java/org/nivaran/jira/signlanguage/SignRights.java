package org.nivaran.jira.signlanguage;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.jira.people.DeskRights;
import org.nivaran.jira.settings.Settings;

/**
 * Who works at the sign desk: the sign-language experts, the nodal officers, and whoever
 * administers the project. A talk is shown with its grievance only to who may see the issue. Thread
 * safe.
 */
public final class SignRights extends DeskRights {

  /** The groups that the set-up makes. */
  public static final String EXPERTS = "nivaran-sign";

  public static final String NODAL = "nivaran-nodal";

  private final GroupManager groups;
  private final IssueManager issues;

  public SignRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups,
      IssueManager issues) {
    super(settings, authentication, permissions, projects);
    this.groups = groups;
    this.issues = issues;
  }

  /** Whether somebody may see the lane and do what is done there. */
  public boolean mayWork(@Nullable ApplicationUser user) {
    return user != null
        && hasProject()
        && (groups.isUserInGroup(user, EXPERTS)
            || groups.isUserInGroup(user, NODAL)
            || may(user, ProjectPermissions.ADMINISTER_PROJECTS));
  }

  /** The issue of a grievance, if it is there and the user may see it. */
  public Optional<Issue> issue(IssueId id, ApplicationUser user) {
    return Optional.<Issue>ofNullable(issues.getIssueObject(id.value()))
        .filter(issue -> maySee(issue, user));
  }

  /** The issue with a key, if it is there, of our project, and the user may see it. */
  public Optional<Issue> issue(String key, ApplicationUser user) {
    return Optional.<Issue>ofNullable(
            issues.getIssueByCurrentKey(key.strip().toUpperCase(Locale.ROOT)))
        .filter(this::isOurs)
        .filter(issue -> maySee(issue, user));
  }

  /** The names of the active nodal officers, in order. */
  public List<String> nodalOfficers() {
    return groups.getUsersInGroup(NODAL).stream()
        .filter(ApplicationUser::isActive)
        .map(ApplicationUser::getUsername)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}

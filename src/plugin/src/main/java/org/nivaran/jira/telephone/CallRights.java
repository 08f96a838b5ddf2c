package org.nivaran.jira.telephone;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/**
 * Who answers calls, and therefore sees numbers: the desk's own people, and whoever administers the
 * project. Thread safe.
 */
public final class CallRights {

  /** The groups that the set-up makes beside that of the operators. */
  private static final String NODAL = "nivaran-nodal";

  private static final String SIGN = "nivaran-sign";

  private final Settings settings;
  private final ReferenceData data;
  private final JiraAuthenticationContext authentication;
  private final PermissionManager permissions;
  private final ProjectManager projects;
  private final GroupManager groups;

  public CallRights(
      Settings settings,
      ReferenceData data,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    this.settings = settings;
    this.data = data;
    this.authentication = authentication;
    this.permissions = permissions;
    this.projects = projects;
    this.groups = groups;
  }

  /** Who is asking, or empty if nobody is logged in. */
  Optional<ApplicationUser> user() {
    return Optional.ofNullable(authentication.getLoggedInUser());
  }

  boolean isSetUp() {
    return settings.current().isPresent();
  }

  /** Whether somebody answers calls and rings back. */
  boolean mayAnswer(@Nullable ApplicationUser user) {
    Optional<Project> project =
        settings.current().map(DeskSettings::projectId).map(projects::getProjectObj);
    if (user == null || project.isEmpty()) {
      return false;
    }
    boolean ofTheDesk =
        groups.isUserInGroup(user, NODAL)
            || groups.isUserInGroup(user, SIGN)
            || data.current().departments().stream()
                .filter(department -> department.key().isDesk())
                .map(Department::group)
                .anyMatch(group -> groups.isUserInGroup(user, group));
    return ofTheDesk
        || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project.get(), user);
  }

  boolean maySee(Issue issue, ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }
}

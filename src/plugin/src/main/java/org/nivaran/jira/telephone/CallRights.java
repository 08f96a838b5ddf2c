package org.nivaran.jira.telephone;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.people.DeskRights;
import org.nivaran.jira.settings.Settings;

/**
 * Who answers calls, and therefore sees numbers: the desk's own people, and whoever administers the
 * project. Thread safe.
 */
public final class CallRights extends DeskRights {

  /** The groups that the set-up makes beside that of the operators. */
  private static final String NODAL = "nivaran-nodal";

  private static final String SIGN = "nivaran-sign";

  private final ReferenceData data;
  private final GroupManager groups;

  public CallRights(
      Settings settings,
      ReferenceData data,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    super(settings, authentication, permissions, projects);
    this.data = data;
    this.groups = groups;
  }

  /** Whether somebody answers calls and rings back. */
  boolean mayAnswer(@Nullable ApplicationUser user) {
    if (user == null || !hasProject()) {
      return false;
    }
    boolean ofTheDesk =
        groups.isUserInGroup(user, NODAL)
            || groups.isUserInGroup(user, SIGN)
            || data.current().departments().stream()
                .filter(department -> department.key().isDesk())
                .map(Department::group)
                .anyMatch(group -> groups.isUserInGroup(user, group));
    return ofTheDesk || may(user, ProjectPermissions.ADMINISTER_PROJECTS);
  }
}

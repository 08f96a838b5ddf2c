package org.nivaran.jira.people;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.LoweringLevel;

/** Who may send a grievance back to a lower level. Thread safe. */
public final class LevelKeepers {
  /** The group that the set-up makes for nodal officers. */
  public static final String NODAL = "nivaran-nodal";

  private final ReferenceData data;
  private final GroupManager groups;
  private final PermissionManager permissions;

  public LevelKeepers(ReferenceData data, GroupManager groups, PermissionManager permissions) {
    this.data = data;
    this.groups = groups;
    this.permissions = permissions;
  }

  /**
   * Whoever sees the issue and is a nodal officer, or acts for a post of its department at its
   * level or above, or administers the project.
   */
  public boolean mayLower(Issue issue, Grievance grievance, @Nullable ApplicationUser user) {
    return user != null
        && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)
        && (groups.isUserInGroup(user, NODAL)
            || LoweringLevel.isHead(data.current(), grievance, user.getName())
            || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, issue, user));
  }
}

package org.nivaran.jira.people;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works at the desk itself: operators, experts in sign language, nodal officers. Thread safe.
 */
public final class DeskStaff {
  /** The groups that the set-up makes for them. */
  private static final List<String> GROUPS =
      List.of("nivaran-operators", "nivaran-sign", LevelKeepers.NODAL);

  private static final String ADMINISTRATORS = "jira-administrators";

  private final GroupManager groups;
  private final PermissionManager permissions;

  public DeskStaff(GroupManager groups, PermissionManager permissions) {
    this.groups = groups;
    this.permissions = permissions;
  }

  /** Whether somebody works at the desk, or administers Jira. */
  public boolean works(ApplicationUser user) {
    return GROUPS.stream().anyMatch(group -> groups.isUserInGroup(user, group))
        || groups.isUserInGroup(user, ADMINISTRATORS);
  }

  /** Whoever works at the desk, or administers the project, and sees the issue. */
  public boolean mayHandle(Issue issue, @Nullable ApplicationUser user) {
    return user != null
        && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)
        && (GROUPS.stream().anyMatch(group -> groups.isUserInGroup(user, group))
            || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, issue, user));
  }
}

package org.nivaran.jira.operator;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.people.DeskRights;
import org.nivaran.jira.settings.Settings;

/**
 * Who may hear citizens. Whoever may create grievances registers them and sees the people who have
 * called; whoever administers the project sets the month's number besides. Thread safe.
 */
public final class OperatorRights extends DeskRights {

  public OperatorRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects) {
    super(settings, authentication, permissions, projects);
  }

  /** Whether somebody may register grievances. */
  public boolean mayRegister(@Nullable ApplicationUser user) {
    return may(user, ProjectPermissions.CREATE_ISSUES);
  }

  /** Whether somebody may say from how many grievances a month on a reason is asked for. */
  public boolean maySetCap(@Nullable ApplicationUser user) {
    return may(user, ProjectPermissions.ADMINISTER_PROJECTS);
  }
}

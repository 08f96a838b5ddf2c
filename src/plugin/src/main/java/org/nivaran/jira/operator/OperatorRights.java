package org.nivaran.jira.operator;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/**
 * Who may hear citizens. Whoever may create grievances registers them and sees the people who have
 * called; whoever administers the project sets the month's number besides. Thread safe.
 */
public final class OperatorRights {

  private final Settings settings;
  private final JiraAuthenticationContext authentication;
  private final PermissionManager permissions;
  private final ProjectManager projects;

  public OperatorRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects) {
    this.settings = settings;
    this.authentication = authentication;
    this.permissions = permissions;
    this.projects = projects;
  }

  /** Who is asking, or empty if nobody is logged in. */
  public Optional<ApplicationUser> user() {
    return Optional.ofNullable(authentication.getLoggedInUser());
  }

  public boolean isSetUp() {
    return settings.current().isPresent();
  }

  /** Whether somebody may register grievances. */
  public boolean mayRegister(@Nullable ApplicationUser user) {
    return may(user, ProjectPermissions.CREATE_ISSUES);
  }

  /** Whether somebody may say from how many grievances a month on a reason is asked for. */
  public boolean maySetCap(@Nullable ApplicationUser user) {
    return may(user, ProjectPermissions.ADMINISTER_PROJECTS);
  }

  public boolean maySee(Issue issue, ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  private boolean may(@Nullable ApplicationUser user, ProjectPermissionKey permission) {
    Optional<Project> project =
        settings.current().map(DeskSettings::projectId).map(projects::getProjectObj);
    return user != null
        && project.isPresent()
        && permissions.hasPermission(permission, project.get(), user);
  }
}

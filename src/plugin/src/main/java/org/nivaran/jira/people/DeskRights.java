package org.nivaran.jira.people;

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
 * Who is asking, and what Jira lets them do in the desk's project. Each group of pages says on top
 * of it whom it is for. Thread safe.
 */
public abstract class DeskRights {

  private final Settings settings;
  private final JiraAuthenticationContext authentication;
  private final PermissionManager permissions;
  private final ProjectManager projects;

  protected DeskRights(
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
  public final Optional<ApplicationUser> user() {
    return Optional.ofNullable(authentication.getLoggedInUser());
  }

  public final boolean isSetUp() {
    return settings.current().isPresent();
  }

  public final boolean maySee(Issue issue, ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  /** Whether the desk's project is there; before the set-up it is not. */
  protected final boolean hasProject() {
    return project().isPresent();
  }

  /** Whether somebody has a permission in the desk's project; nobody has where there is none. */
  protected final boolean may(@Nullable ApplicationUser user, ProjectPermissionKey permission) {
    Optional<Project> project = project();
    return user != null
        && project.isPresent()
        && permissions.hasPermission(permission, project.get(), user);
  }

  /** Whether an issue is one of the desk's. */
  protected final boolean isOurs(Issue issue) {
    return settings
        .current()
        .filter(desk -> issue.getProjectId().equals(desk.projectId()))
        .isPresent();
  }

  private Optional<Project> project() {
    return settings.current().map(DeskSettings::projectId).map(projects::getProjectObj);
  }
}

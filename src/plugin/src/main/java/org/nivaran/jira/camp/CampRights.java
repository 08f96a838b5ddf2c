package org.nivaran.jira.camp;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** Whoever may register one grievance may register many. Thread safe. */
public final class CampRights {

  private final Settings settings;
  private final JiraAuthenticationContext authentication;
  private final PermissionManager permissions;
  private final ProjectManager projects;

  public CampRights(
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
  Optional<ApplicationUser> user() {
    return Optional.ofNullable(authentication.getLoggedInUser());
  }

  boolean isSetUp() {
    return settings.current().isPresent();
  }

  boolean mayImport(@Nullable ApplicationUser user) {
    Optional<Project> project =
        settings.current().map(DeskSettings::projectId).map(projects::getProjectObj);
    return user != null
        && project.isPresent()
        && permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project.get(), user);
  }
}

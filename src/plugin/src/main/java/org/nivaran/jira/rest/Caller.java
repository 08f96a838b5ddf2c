package org.nivaran.jira.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** Who is asking, and what he may do here. Thread safe. */
public final class Caller {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_SET_UP = 503;

  private final JiraAuthenticationContext authentication;
  private final PermissionManager permissions;
  private final ProjectManager projects;
  private final Settings settings;
  private final Texts texts;

  public Caller(
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      Settings settings,
      Texts texts) {
    this.authentication = authentication;
    this.permissions = permissions;
    this.projects = projects;
    this.settings = settings;
    this.texts = texts;
  }

  /**
   * @throws RestProblem 401 if nobody is logged in
   */
  ApplicationUser userOrFail() {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null) {
      throw RestProblem.of(UNAUTHORIZED, texts.get("rest.log-in"));
    }
    return user;
  }

  /**
   * @throws RestProblem 401, 403, or 503 while the desk has not been set up
   */
  void mayBrowseOrFail() {
    mayOrFail(ProjectPermissions.BROWSE_PROJECTS);
  }

  /**
   * @throws RestProblem 401, 403, or 503 while the desk has not been set up
   */
  void mayCreateOrFail() {
    mayOrFail(ProjectPermissions.CREATE_ISSUES);
  }

  private void mayOrFail(ProjectPermissionKey permission) {
    ApplicationUser user = userOrFail();
    DeskSettings desk =
        settings
            .current()
            .orElseThrow(() -> RestProblem.of(NOT_SET_UP, texts.get("rest.not-set-up")));
    Project project = projects.getProjectObj(desk.projectId());
    if (project == null || !permissions.hasPermission(permission, project, user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
  }
}

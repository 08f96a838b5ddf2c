package org.nivaran.jira.camp;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.people.DeskRights;
import org.nivaran.jira.settings.Settings;

/** Whoever may register one grievance may register many. Thread safe. */
public final class CampRights extends DeskRights {

  public CampRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects) {
    super(settings, authentication, permissions, projects);
  }

  boolean mayImport(@Nullable ApplicationUser user) {
    return may(user, ProjectPermissions.CREATE_ISSUES);
  }
}

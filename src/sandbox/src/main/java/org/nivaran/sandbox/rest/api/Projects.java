package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.problem.RestProblem;

/**
 * Finds projects for a caller. Thread safe.
 *
 * @param jira Jira's services
 * @param caller who calls
 */
record Projects(Jira jira, Caller caller) {

  /** The project with this id or key, if the caller may browse it or create issues in it. */
  Project find(String idOrKey) {
    Project project = orNull(idOrKey);
    if (project == null || !mayKnow(project)) {
      throw RestProblem.notFound("No project could be found with key '" + idOrKey + "'.");
    }
    return project;
  }

  private @Nullable Project orNull(String idOrKey) {
    boolean id = idOrKey.length() < 19 && idOrKey.chars().allMatch(Character::isDigit);
    return id
        ? jira.projectManager().getProjectObj(Long.valueOf(idOrKey))
        : jira.projectManager().getProjectObjByKey(idOrKey);
  }

  private boolean mayKnow(Project project) {
    return jira.permissionManager()
            .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, caller.userOrNull())
        || jira.permissionManager()
            .hasPermission(ProjectPermissions.CREATE_ISSUES, project, caller.userOrNull());
  }
}

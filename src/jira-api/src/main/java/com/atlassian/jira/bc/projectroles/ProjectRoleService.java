package com.atlassian.jira.bc.projectroles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collection;

/**
 * Declaration of Jira's {@code ProjectRoleService}.
 *
 * <p>Source: jira-api-core, ProjectRoleService (GROOVY 8.13; return type not seen). Confidence:
 * LIKELY.
 */
public interface ProjectRoleService {
  // LIKELY
  void addActorsToProjectRole(
      Collection<String> actors,
      ProjectRole role,
      Project project,
      String actorType,
      ErrorCollection errors);
}

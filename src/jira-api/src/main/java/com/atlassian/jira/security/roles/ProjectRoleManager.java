package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/**
 * Declaration of Jira's {@code ProjectRoleManager}.
 *
 * <p>Source: jira-api-core, ProjectRoleManager (CONDEC 8.20.22). Confidence: VERIFIED.
 */
public interface ProjectRoleManager {
  Collection<ProjectRole> getProjectRoles();

  Collection<ProjectRole> getProjectRoles(ApplicationUser user, Project project);

  ProjectRole getProjectRole(Long id);

  ProjectRole getProjectRole(String name);

  ProjectRole createRole(ProjectRole role);

  void deleteRole(ProjectRole role);

  ProjectRoleActors getProjectRoleActors(ProjectRole role, Project project);

  // those of the projects in which the actor plays the role
  List<Long> roleActorOfTypeExistsForProjects(
      List<Long> projectIds, ProjectRole role, String actorType, String actor);

  boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project);
}

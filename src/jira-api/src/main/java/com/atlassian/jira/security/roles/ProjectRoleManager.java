package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

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

  boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project);
}

package com.atlassian.jira.security;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Declaration of Jira's {@code PermissionManager}.
 *
 * <p>Source: jira-api-core, PermissionManager (JD 7.6.1; CSP, CMS 11.3). Confidence: VERIFIED.
 */
public interface PermissionManager {
  boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user);

  boolean hasPermission(ProjectPermissionKey permission, Project project, ApplicationUser user);

  Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user);
}

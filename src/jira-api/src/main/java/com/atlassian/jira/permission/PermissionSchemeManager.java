package com.atlassian.jira.permission;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * Declaration of Jira's {@code PermissionSchemeManager}.
 *
 * <p>Source: jira-api-core, SchemeManager's members as seen in WorkflowSchemeManager (CONDEC
 * 8.20.22), declared flat. Confidence: LIKELY.
 */
public interface PermissionSchemeManager {
  // LIKELY
  Scheme createSchemeAndEntities(Scheme scheme);

  // LIKELY
  void addSchemeToProject(Project project, Scheme scheme);

  // LIKELY
  void deleteScheme(Long id) throws GenericEntityException;

  // LIKELY
  void removeSchemesFromProject(Project project);

  // LIKELY
  Scheme getSchemeFor(Project project);

  // LIKELY
  Scheme getSchemeObject(Long id);

  // LIKELY
  Scheme getSchemeObject(String name);
}

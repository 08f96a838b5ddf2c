package com.atlassian.jira.workflow;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import java.util.Map;

/**
 * Declaration of Jira's {@code WorkflowSchemeManager}.
 *
 * <p>Source: jira-api-core, WorkflowSchemeManager (CONDEC 8.20.22), declared flat. Confidence:
 * VERIFIED.
 */
public interface WorkflowSchemeManager {
  AssignableWorkflowScheme.Builder assignableBuilder();

  AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme);

  boolean deleteWorkflowScheme(WorkflowScheme scheme);

  AssignableWorkflowScheme updateWorkflowScheme(AssignableWorkflowScheme scheme);

  AssignableWorkflowScheme getWorkflowSchemeObj(long id);

  AssignableWorkflowScheme getWorkflowSchemeObj(String name);

  AssignableWorkflowScheme getWorkflowSchemeObj(Project project);

  AssignableWorkflowScheme getDefaultWorkflowScheme();

  Iterable<AssignableWorkflowScheme> getAssignableSchemes();

  Scheme getSchemeObject(Long id);

  void addSchemeToProject(Project project, Scheme scheme);

  void removeSchemesFromProject(Project project);

  Map<String, String> getWorkflowMap(Project project);

  String getWorkflowName(Project project, String issueTypeId);
}

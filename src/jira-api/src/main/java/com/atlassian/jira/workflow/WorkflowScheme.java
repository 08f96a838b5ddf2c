package com.atlassian.jira.workflow;

import java.util.Map;

/**
 * Declaration of Jira's {@code WorkflowScheme}.
 *
 * <p>Source: jira-api-core, AssignableWorkflowScheme and WorkflowScheme.Builder (BDJ 7.4.5).
 * Confidence: VERIFIED.
 */
public interface WorkflowScheme {
  Long getId();

  String getActualDefaultWorkflow();

  String getActualWorkflow(String issueTypeId);

  Map<String, String> getMappings();

  boolean isDefault();

  /** What every scheme builder can do; the returns erase to this type (JD DAC, JD 7.0.8). */
  interface Builder<T extends Builder<T>> {
    T setMapping(String issueTypeId, String workflowName);

    T setDefaultWorkflow(String workflowName);

    T setMappings(Map<String, String> mappings);
  }
}

package com.atlassian.jira.workflow;

/**
 * Declaration of Jira's {@code AssignableWorkflowScheme}.
 *
 * <p>Source: jira-api-core, AssignableWorkflowScheme (BDJ 7.4.5; CONDEC 8.20). Confidence:
 * VERIFIED.
 */
public interface AssignableWorkflowScheme extends WorkflowScheme {
  String getName();

  String getDescription();

  Builder builder();

  /** Builds a scheme that can be given to projects (JD DAC). */
  interface Builder extends WorkflowScheme.Builder<Builder> {
    Builder setName(String name);

    Builder setDescription(String description);

    AssignableWorkflowScheme build();
  }
}

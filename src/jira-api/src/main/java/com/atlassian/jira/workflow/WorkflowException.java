package com.atlassian.jira.workflow;

/**
 * Declaration of Jira's {@code WorkflowException}.
 *
 * <p>Source: jira-api-core, WorkflowManager (BDJ: unchecked). Confidence: VERIFIED.
 */
public class WorkflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public WorkflowException(String message) {
    super(message);
  }

  // LIKELY
  public WorkflowException(String message, Throwable cause) {
    super(message, cause);
  }
}

package com.atlassian.crowd.exception;

/**
 * Declaration of Jira's {@code OperationNotPermittedException}.
 *
 * <p>Source: jira-api-core, GroupManager.createGroup and section T. Confidence: LIKELY.
 */
public class OperationNotPermittedException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public OperationNotPermittedException(String message) {
    super(message);
  }
}

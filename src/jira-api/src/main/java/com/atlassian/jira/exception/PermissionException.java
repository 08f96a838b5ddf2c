package com.atlassian.jira.exception;

/**
 * Declaration of Jira's {@code PermissionException}.
 *
 * <p>Source: jira-api-core, UserManager.createUser (checked). Confidence: LIKELY.
 */
public class PermissionException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public PermissionException(String message) {
    super(message);
  }
}

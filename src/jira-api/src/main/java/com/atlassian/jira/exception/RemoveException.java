package com.atlassian.jira.exception;

/**
 * Declaration of Jira's {@code RemoveException}.
 *
 * <p>Source: jira-api-core, CustomFieldManager and others (checked). Confidence: VERIFIED.
 */
public class RemoveException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public RemoveException(String message) {
    super(message);
  }
}

package com.atlassian.jira.exception;

/**
 * Declaration of Jira's {@code DataAccessException}.
 *
 * <p>Source: jira-api-core, IssueManager (unchecked, CONDEC). Confidence: VERIFIED.
 */
public class DataAccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public DataAccessException(String message) {
    super(message);
  }

  // LIKELY
  public DataAccessException(Throwable cause) {
    super(cause);
  }
}

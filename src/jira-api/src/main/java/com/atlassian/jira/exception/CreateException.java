package com.atlassian.jira.exception;

/**
 * Declaration of Jira's {@code CreateException}.
 *
 * <p>Source: jira-api-core, IssueManager and ConstantsManager (CMS 11.3; checked). Confidence:
 * VERIFIED.
 */
public class CreateException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public CreateException(String message) {
    super(message);
  }

  // LIKELY
  public CreateException(String message, Throwable cause) {
    super(message, cause);
  }
}

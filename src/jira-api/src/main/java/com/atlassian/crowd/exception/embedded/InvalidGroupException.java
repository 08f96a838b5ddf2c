package com.atlassian.crowd.exception.embedded;

/**
 * Declaration of Jira's {@code InvalidGroupException}.
 *
 * <p>Source: jira-api-core, GroupManager.createGroup; never name it in a catch. Confidence: LIKELY.
 */
public class InvalidGroupException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public InvalidGroupException(String message) {
    super(message);
  }
}

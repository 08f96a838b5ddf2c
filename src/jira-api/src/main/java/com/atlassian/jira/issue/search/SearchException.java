package com.atlassian.jira.issue.search;

/**
 * Declaration of Jira's {@code SearchException}.
 *
 * <p>Source: jira-api-core, SearchException (checked). Confidence: VERIFIED.
 */
public class SearchException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public SearchException(String message) {
    super(message);
  }

  // LIKELY
  public SearchException(Throwable cause) {
    super(cause);
  }
}

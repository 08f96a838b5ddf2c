package org.nivaran.core.port;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** Jira did not do what the desk asked of it. */
public final class IssueTrackerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable IssueId issue;

  /**
   * @param issue which one, or null if it does not exist yet
   */
  public IssueTrackerException(@Nullable IssueId issue, String message) {
    super(issue == null ? message : "issue " + issue.value() + ": " + message);
    this.issue = issue;
  }

  /**
   * @param issue which one, or null if it does not exist yet
   */
  public IssueTrackerException(@Nullable IssueId issue, String message, Throwable cause) {
    super(issue == null ? message : "issue " + issue.value() + ": " + message, cause);
    this.issue = issue;
  }

  /** Which issue, or null if it does not exist yet. */
  public @Nullable IssueId issue() {
    return issue;
  }
}

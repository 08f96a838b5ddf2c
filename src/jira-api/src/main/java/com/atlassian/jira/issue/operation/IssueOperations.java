package com.atlassian.jira.issue.operation;

/**
 * Declaration of Jira's {@code IssueOperations}.
 *
 * <p>Source: jira-api-core, IssueOperations (BDJ, MRIM). Confidence: VERIFIED.
 */
public final class IssueOperations {
  public static final ScreenableIssueOperation CREATE_ISSUE_OPERATION = () -> 0L;
  public static final ScreenableIssueOperation EDIT_ISSUE_OPERATION = () -> 1L;
  public static final ScreenableIssueOperation VIEW_ISSUE_OPERATION = () -> 2L;

  private IssueOperations() {}
}

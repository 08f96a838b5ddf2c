package com.atlassian.jira.issue.operation;

/**
 * Declaration of Jira's {@code ScreenableIssueOperation}.
 *
 * <p>Source: jira-api-core, IssueOperations. Confidence: VERIFIED.
 */
public interface ScreenableIssueOperation extends IssueOperation {
  // LIKELY
  Long getId();
}

package com.atlassian.jira.issue;

/**
 * Declaration of Jira's {@code IssueFactory}.
 *
 * <p>Source: jira-api-core, IssueFactory (CMS 11.3). Confidence: VERIFIED.
 */
public interface IssueFactory {
  MutableIssue getIssue();
}

package com.atlassian.jira.issue.context;

/**
 * Declaration of Jira's {@code IssueContext}.
 *
 * <p>Source: jira-api-core, section context; Issue's implementer shows these members (BDJ 7.4.5).
 * Confidence: VERIFIED.
 */
public interface IssueContext {
  Long getProjectId();

  String getIssueTypeId();
}

package com.atlassian.jira.issue.context;

/**
 * Declaration of Jira's {@code JiraContextNode}.
 *
 * <p>Source: jira-api-core, section context (use VERIFIED, hierarchy not). Confidence: LIKELY.
 */
public abstract class JiraContextNode implements IssueContext, Comparable<JiraContextNode> {
  @Override
  public int compareTo(JiraContextNode other) {
    long own = getProjectId() == null ? -1 : getProjectId();
    long theirs = other.getProjectId() == null ? -1 : other.getProjectId();
    return Long.compare(own, theirs);
  }
}

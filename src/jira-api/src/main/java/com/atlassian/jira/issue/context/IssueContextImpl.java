package com.atlassian.jira.issue.context;

/**
 * Declaration of Jira's {@code IssueContextImpl}.
 *
 * <p>Source: jira-api-core, section context (MRIM). Confidence: VERIFIED.
 */
public class IssueContextImpl implements IssueContext {
  private final Long projectId;
  private final String issueTypeId;

  public IssueContextImpl(Long projectId, String issueTypeId) {
    this.projectId = projectId;
    this.issueTypeId = issueTypeId;
  }

  @Override
  public Long getProjectId() {
    return projectId;
  }

  @Override
  public String getIssueTypeId() {
    return issueTypeId;
  }
}

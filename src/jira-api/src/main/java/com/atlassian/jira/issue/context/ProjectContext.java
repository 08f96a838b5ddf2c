package com.atlassian.jira.issue.context;

/**
 * Declaration of Jira's {@code ProjectContext}.
 *
 * <p>Source: jira-api-core, section context. Confidence: LIKELY.
 */
public class ProjectContext extends JiraContextNode {
  private final Long projectId;

  // LIKELY
  public ProjectContext(Long projectId) {
    this.projectId = projectId;
  }

  @Override
  public Long getProjectId() {
    return projectId;
  }

  @Override
  public String getIssueTypeId() {
    return null;
  }
}

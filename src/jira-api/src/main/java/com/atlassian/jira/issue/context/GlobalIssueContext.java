package com.atlassian.jira.issue.context;

/**
 * Declaration of Jira's {@code GlobalIssueContext}.
 *
 * <p>Source: jira-api-core, section context (JWI 9.12, GROOVY, BDJ). Confidence: VERIFIED.
 */
public class GlobalIssueContext extends JiraContextNode {
  private static final GlobalIssueContext INSTANCE = new GlobalIssueContext();

  private GlobalIssueContext() {}

  // LIKELY: the return type; the call is VERIFIED
  public static JiraContextNode getInstance() {
    return INSTANCE;
  }

  @Override
  public Long getProjectId() {
    return null;
  }

  @Override
  public String getIssueTypeId() {
    return null;
  }
}

package com.atlassian.jira.project.type;

/**
 * Declaration of Jira's {@code ProjectTypeKey}.
 *
 * <p>Source: jira-api-core, ProjectTypeKey (SLACK 11.0). Confidence: VERIFIED.
 */
public class ProjectTypeKey {
  private final String key;

  public ProjectTypeKey(String key) {
    this.key = key;
  }

  public String getKey() {
    return key;
  }
}

package com.atlassian.jira.security.roles;

/**
 * Declaration of Jira's {@code ProjectRole}.
 *
 * <p>Source: jira-api-core, ProjectRole (CONDEC 8.20.22). Confidence: VERIFIED.
 */
public interface ProjectRole {
  Long getId();

  String getName();

  String getDescription();
}

package com.atlassian.sal.api.user;

/**
 * Declaration of Jira's {@code UserProfile}.
 *
 * <p>Source: jira-api-platform, section 2 (CNF 8.5, BAM). Confidence: VERIFIED.
 */
public interface UserProfile {
  UserKey getUserKey();

  String getUsername();

  String getFullName();

  String getEmail();
}

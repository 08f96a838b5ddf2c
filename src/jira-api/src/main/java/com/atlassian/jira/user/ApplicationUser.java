package com.atlassian.jira.user;

/**
 * Declaration of Jira's {@code ApplicationUser}.
 *
 * <p>Source: jira-api-core, ApplicationUser (BDJ 7.4.5; CSP 11.3), declared flat. Confidence:
 * VERIFIED.
 */
public interface ApplicationUser {
  Long getId();

  String getKey();

  String getName();

  String getUsername();

  String getDisplayName();

  String getEmailAddress();

  boolean isActive();
}

package com.atlassian.jira.issue.security;

/**
 * Declaration of Jira's {@code IssueSecurityLevel}.
 *
 * <p>Source: public Javadoc of the package com.atlassian.jira.issue.security (type only).
 * Confidence: VERIFIED.
 */
public interface IssueSecurityLevel {
  // LIKELY
  Long getId();

  // LIKELY
  String getName();

  // LIKELY
  String getDescription();

  // LIKELY
  Long getSchemeId();
}

package com.atlassian.sal.api;

/**
 * Declaration of Jira's {@code UrlMode}.
 *
 * <p>Source: jira-api-platform, section 2 (CANONICAL, ABSOLUTE). Confidence: VERIFIED.
 */
public enum UrlMode {
  CANONICAL,
  ABSOLUTE,
  // LIKELY
  RELATIVE,
  // LIKELY
  RELATIVE_CANONICAL,
  // LIKELY
  AUTO
}

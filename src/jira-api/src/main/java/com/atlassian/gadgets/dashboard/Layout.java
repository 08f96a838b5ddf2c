package com.atlassian.gadgets.dashboard;

/**
 * Declaration of Jira's {@code Layout}.
 *
 * <p>Source: jira-api-core, PortalPage (SR; AA seen). Confidence: VERIFIED.
 */
public enum Layout {
  // LIKELY
  A,
  AA,
  // LIKELY
  AB,
  // LIKELY
  BA,
  // LIKELY
  AAA
}

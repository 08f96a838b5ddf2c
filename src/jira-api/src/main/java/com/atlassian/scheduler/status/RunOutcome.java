package com.atlassian.scheduler.status;

/**
 * Declaration of Jira's {@code RunOutcome}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6: the type). Confidence: VERIFIED.
 */
public enum RunOutcome {
  // LIKELY
  SUCCESS,
  // LIKELY
  UNAVAILABLE,
  // LIKELY
  ABORTED,
  // LIKELY
  FAILED
}

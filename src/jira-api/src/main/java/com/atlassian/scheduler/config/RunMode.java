package com.atlassian.scheduler.config;

/**
 * Declaration of Jira's {@code RunMode}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public enum RunMode {
  RUN_ONCE_PER_CLUSTER,
  RUN_LOCALLY
}

package com.atlassian.scheduler;

/**
 * Declaration of Jira's {@code JobRunner}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public interface JobRunner {
  JobRunnerResponse runJob(JobRunnerRequest request);
}

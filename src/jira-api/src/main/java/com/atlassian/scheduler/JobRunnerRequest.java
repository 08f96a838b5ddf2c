package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;

/**
 * Declaration of Jira's {@code JobRunnerRequest}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public interface JobRunnerRequest {
  Date getStartTime();

  JobId getJobId();

  JobConfig getJobConfig();

  boolean isCancellationRequested();
}

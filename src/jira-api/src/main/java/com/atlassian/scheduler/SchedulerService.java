package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import java.util.Set;

/**
 * Declaration of Jira's {@code SchedulerService}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public interface SchedulerService {
  void registerJobRunner(JobRunnerKey key, JobRunner runner);

  void unregisterJobRunner(JobRunnerKey key);

  Set<JobRunnerKey> getRegisteredJobRunnerKeys();

  void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException;

  JobId scheduleJobWithGeneratedId(JobConfig config) throws SchedulerServiceException;

  void unscheduleJob(JobId id);
}

package org.nivaran.sandbox.scheduling;

import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.time.Instant;
import java.util.Date;
import java.util.function.BooleanSupplier;

/** One run of a job. */
record JobRun(JobId id, JobConfig config, Instant start, BooleanSupplier cancelled)
    implements JobRunnerRequest {
  @Override
  public Date getStartTime() {
    return Date.from(start);
  }

  @Override
  public JobId getJobId() {
    return id;
  }

  @Override
  public JobConfig getJobConfig() {
    return config;
  }

  @Override
  public boolean isCancellationRequested() {
    return cancelled.getAsBoolean();
  }
}

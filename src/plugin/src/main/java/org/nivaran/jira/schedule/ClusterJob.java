package org.nivaran.jira.schedule;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that happens again and again, on one node of the cluster at a time. After a node was
 * lost it may happen twice, so the work has to bear that.
 *
 * <p>Stopping takes the runner away from this node and leaves the job to the others.
 */
public final class ClusterJob implements JobRunner {

  private static final Logger log = LoggerFactory.getLogger(ClusterJob.class);
  private static final String PREFIX = "org.nivaran.jira.";

  private final SchedulerService scheduler;
  private final InstantSource time;
  private final String name;
  private final Duration interval;
  private final Runnable work;

  public ClusterJob(
      SchedulerService scheduler,
      InstantSource time,
      String name,
      Duration interval,
      Runnable work) {
    this.scheduler = scheduler;
    this.time = time;
    this.name = name;
    this.interval = interval;
    this.work = work;
  }

  /**
   * Registers the runner on this node and the job in the cluster.
   *
   * @throws IllegalStateException if the scheduler does not take it
   */
  public void start() {
    JobRunnerKey key = JobRunnerKey.of(PREFIX + name);
    scheduler.registerJobRunner(key, this);
    try {
      scheduler.scheduleJob(
          JobId.of(PREFIX + name),
          JobConfig.forJobRunnerKey(key)
              .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
              .withSchedule(
                  Schedule.forInterval(
                      interval.toMillis(), Date.from(time.instant().plus(interval)))));
    } catch (SchedulerServiceException e) {
      throw new IllegalStateException("job " + name + " cannot be scheduled", e);
    }
  }

  public void stop() {
    scheduler.unregisterJobRunner(JobRunnerKey.of(PREFIX + name));
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    try {
      work.run();
      return JobRunnerResponse.success();
    } catch (RuntimeException e) {
      log.error("job {} failed; it will run again in {}", name, interval, e);
      return JobRunnerResponse.failed(e);
    }
  }
}

package org.nivaran.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

public class ClusterJobTest {
  private static final Instant NOW = Instant.parse("2026-11-25T06:30:00Z");
  private static final JobRunnerKey RUNNER = JobRunnerKey.of("org.nivaran.jira.tick");
  private static final JobId JOB = JobId.of("org.nivaran.jira.tick");

  private final SchedulerService scheduler = mock(SchedulerService.class);
  private final List<String> ran = new ArrayList<>();

  @Test
  public void runsOnOneNodeOfTheClusterFromTheNextIntervalOn() throws Exception {
    job(() -> ran.add("x")).start();
    InOrder order = inOrder(scheduler);
    order.verify(scheduler).registerJobRunner(eq(RUNNER), any(ClusterJob.class));
    ArgumentCaptor<JobConfig> config = ArgumentCaptor.forClass(JobConfig.class);
    order.verify(scheduler).scheduleJob(eq(JOB), config.capture());
    assertThat(config.getValue().getRunMode()).isEqualTo(RunMode.RUN_ONCE_PER_CLUSTER);
    assertThat(config.getValue().getJobRunnerKey()).isEqualTo(RUNNER);
    assertThat(config.getValue().getSchedule().getIntervalScheduleInfo().getIntervalInMillis())
        .isEqualTo(60_000);
    assertThat(
            config.getValue().getSchedule().getIntervalScheduleInfo().getFirstRunTime().toInstant())
        .isEqualTo(NOW.plusSeconds(60));
    assertThat(ran).isEmpty();
  }

  @Test
  public void leavesTheJobToTheOtherNodesWhenItStops() {
    job(() -> ran.add("x")).stop();
    verify(scheduler).unregisterJobRunner(RUNNER);
    verify(scheduler, never()).unscheduleJob(any());
  }

  @Test
  public void tellsTheSchedulerWhatBecameOfARun() {
    JobRunnerRequest request = mock(JobRunnerRequest.class);
    assertThat(job(() -> ran.add("x")).runJob(request).getRunOutcome())
        .isEqualTo(RunOutcome.SUCCESS);
    assertThat(ran).containsExactly("x");
    assertThat(
            job(() -> {
                  throw new IllegalStateException("the database is away");
                })
                .runJob(request)
                .getRunOutcome())
        .isEqualTo(RunOutcome.FAILED);
  }

  @Test
  public void saysSoWhereTheSchedulerDoesNotTakeIt() throws Exception {
    doThrow(new SchedulerServiceException("no"))
        .when(scheduler)
        .scheduleJob(any(JobId.class), any(JobConfig.class));
    assertThatThrownBy(job(() -> ran.add("x"))::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tick");
  }

  private ClusterJob job(Runnable work) {
    return new ClusterJob(scheduler, InstantSource.fixed(NOW), "tick", Duration.ofMinutes(1), work);
  }
}

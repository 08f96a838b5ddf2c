package org.nivaran.sandbox.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseSettings;

/** What the scheduler promises to two nodes on one database. */
public abstract class SchedulerContract {
  private static final JobRunnerKey KEY = JobRunnerKey.of("runner");
  private static final JobId JOB = JobId.of("job");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private DatabaseScheduler one;

  @SuppressWarnings("NullAway.Init")
  private DatabaseScheduler two;

  /** An empty database. */
  protected abstract DatabaseSettings settings();

  @Before
  public void open() {
    database = Database.open(settings());
    one = new DatabaseScheduler(database, "one", InstantSource.system());
    two = new DatabaseScheduler(database, "two", InstantSource.system());
    one.start();
    two.start();
  }

  @After
  public void close() {
    one.close();
    two.close();
    database.close();
  }

  private static JobConfig every(long millis) {
    return JobConfig.forJobRunnerKey(KEY)
        .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
        .withSchedule(Schedule.forInterval(millis, null));
  }

  @Test
  public void aClusterJobRunsOnOneNodeAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    JobRunner runner =
        request -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          try {
            never.await(300, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          inside.decrementAndGet();
          runs.incrementAndGet();
          return JobRunnerResponse.success();
        };
    one.registerJobRunner(KEY, runner);
    two.registerJobRunner(KEY, runner);
    one.scheduleJob(JOB, every(100));
    two.scheduleJob(JOB, every(100));
    await().atMost(PATIENCE).until(() -> runs.get() >= 5);
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  public void aNodeWithoutTheRunnerLeavesTheJobToAnother() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    two.registerJobRunner(
        KEY,
        request -> {
          runs.incrementAndGet();
          return null;
        });
    one.scheduleJob(JOB, every(100));
    await().atMost(PATIENCE).until(() -> runs.get() >= 2);
  }

  @Test
  public void aJobThatRunsOnceRunsOnceWithItsParameters() throws Exception {
    List<Map<String, Serializable>> seen = new CopyOnWriteArrayList<>();
    JobRunner runner =
        request -> {
          seen.add(request.getJobConfig().getParameters());
          return JobRunnerResponse.success();
        };
    one.registerJobRunner(KEY, runner);
    two.registerJobRunner(KEY, runner);
    one.scheduleJob(
        JOB,
        JobConfig.forJobRunnerKey(KEY)
            .withSchedule(Schedule.runOnce(new Date(0)))
            .withParameters(Map.of("a", "b", "n", 7L)));
    await().atMost(PATIENCE).until(() -> !seen.isEmpty());
    await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> seen.size() == 1);
    assertThat(seen.get(0)).containsEntry("a", "b").containsEntry("n", 7L);
  }

  @Test
  public void anUnscheduledJobRunsNoMore() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    one.registerJobRunner(
        KEY,
        request -> {
          runs.incrementAndGet();
          one.unscheduleJob(JOB);
          return JobRunnerResponse.success();
        });
    one.scheduleJob(JOB, every(50));
    await().atMost(PATIENCE).until(() -> runs.get() == 1);
    await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> runs.get() == 1);
  }

  @Test
  public void aLocalJobRunsOnItsNodeOnly() throws Exception {
    AtomicInteger here = new AtomicInteger();
    AtomicInteger there = new AtomicInteger();
    one.registerJobRunner(
        KEY,
        request -> {
          here.incrementAndGet();
          throw new IllegalStateException("comes again all the same");
        });
    two.registerJobRunner(
        KEY,
        request -> {
          there.incrementAndGet();
          return null;
        });
    one.scheduleJob(JOB, every(50).withRunMode(RunMode.RUN_LOCALLY));
    await().atMost(PATIENCE).until(() -> here.get() >= 3);
    assertThat(there.get()).isZero();
    one.unscheduleJob(JOB);
  }

  @Test
  public void cronExpressionsAreQuartzs() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    JobRunner runner =
        request -> {
          runs.incrementAndGet();
          return null;
        };
    one.registerJobRunner(KEY, runner);
    two.registerJobRunner(KEY, runner);
    one.scheduleJob(
        JOB,
        JobConfig.forJobRunnerKey(KEY)
            .withSchedule(
                Schedule.forCronExpression("0/1 * * * * ?", TimeZone.getTimeZone("Asia/Kolkata"))));
    await().atMost(PATIENCE).until(() -> runs.get() >= 2);
    assertThatThrownBy(
            () ->
                one.scheduleJob(
                    JobId.of("bad"),
                    JobConfig.forJobRunnerKey(KEY)
                        .withSchedule(Schedule.forCronExpression("whenever"))))
        .isInstanceOf(SchedulerServiceException.class);
  }
}

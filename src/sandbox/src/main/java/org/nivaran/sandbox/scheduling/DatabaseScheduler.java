package org.nivaran.sandbox.scheduling;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginListener;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code RUN_ONCE_PER_CLUSTER} jobs live in the shared database, survive restarts, and run on one
 * node at a time; when a node dies during a run, another repeats it after the missed heartbeats.
 * {@code RUN_LOCALLY} jobs live in this node's memory. What a runner throws is logged and the job
 * goes on. Thread safe.
 */
public final class DatabaseScheduler implements SchedulerService, PluginListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DatabaseScheduler.class);
  private static final String TASK = "jira-job";
  private static final int THREADS = 6;
  private static final Duration POLLING = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

  /** How soon a job is offered again after a node without its runner had picked it. */
  private static final Duration NO_RUNNER_HERE = Duration.ofSeconds(2);

  private final JobTable jobs;
  private final InstantSource clock;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final ScheduledExecutorService local;
  private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
  private final Map<JobId, LocalJob> localJobs = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /**
   * @param node must differ between nodes, and between two lives of one node
   */
  public DatabaseScheduler(Database database, String node, InstantSource clock) {
    this.jobs = new JobTable(database.jdbi());
    this.clock = clock;
    this.task =
        Tasks.custom(TASK, Void.class)
            .onDeadExecutionRevive()
            .execute(
                (instance, context) ->
                    run(JobId.of(instance.getId()), context.getExecution().executionTime));
    this.scheduler =
        new SchedulerBuilder(database.independentDataSource(), List.of(task))
            .schedulerName(new SchedulerName.Fixed(node))
            .threads(THREADS)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(SHUTDOWN_WAIT)
            .build();
    this.local =
        Executors.newScheduledThreadPool(
            2,
            runnable -> {
              Thread thread = new Thread(runnable, "local-job");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to run cluster-wide jobs; to be called once plugins have registered their runners. */
  public void start() {
    scheduler.start();
  }

  @Override
  public void close() {
    stopping = true;
    scheduler.stop();
    local.shutdownNow();
  }

  @Override
  public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
    runners.put(key, runner);
  }

  @Override
  public void unregisterJobRunner(JobRunnerKey key) {
    runners.remove(key);
  }

  @Override
  public Set<JobRunnerKey> getRegisteredJobRunnerKeys() {
    return Set.copyOf(runners.keySet());
  }

  @Override
  public JobId scheduleJobWithGeneratedId(JobConfig config) throws SchedulerServiceException {
    JobId id = JobId.of(UUID.randomUUID().toString());
    scheduleJob(id, config);
    return id;
  }

  @Override
  public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
    Instant first = RunTimes.first(config.getSchedule(), clock.instant());
    localJobs.remove(id);
    if (config.getRunMode() == RunMode.RUN_LOCALLY) {
      unscheduleEverywhere(id);
      LocalJob job = new LocalJob(id, config);
      localJobs.put(id, job);
      planLocally(job, first);
      return;
    }
    try {
      jobs.put(id, config);
    } catch (IllegalArgumentException e) {
      throw new SchedulerServiceException(String.valueOf(e.getMessage()), e);
    }
    try {
      scheduler.schedule(
          task.instance(id.toString()), first, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceCurrentlyExecutingException e) {
      log.debug("Job {} is running; its end reads the new schedule", id);
    }
  }

  @Override
  public void unscheduleJob(JobId id) {
    localJobs.remove(id);
    unscheduleEverywhere(id);
  }

  private void unscheduleEverywhere(JobId id) {
    jobs.remove(id);
    try {
      scheduler.cancel(task.instanceId(id.toString()));
    } catch (TaskInstanceNotFoundException e) {
      log.debug("Job {} was not scheduled", id);
    } catch (TaskInstanceCurrentlyExecutingException e) {
      log.debug("Job {} is running; its end finds it unscheduled", id);
    }
  }

  @Override
  public void disabled(InstalledPlugin plugin) {
    boolean left =
        runners
            .values()
            .removeIf(runner -> plugin.bundle().equals(FrameworkUtil.getBundle(runner.getClass())));
    if (left) {
      log.warn("Plugin {} did not unregister all its job runners", plugin.key());
    }
  }

  /** One run of a cluster-wide job on this node, and when it comes again. */
  private CompletionHandler<Void> run(JobId id, Instant due) {
    Optional<JobConfig> config = jobs.find(id);
    if (config.isEmpty()) {
      return new CompletionHandler.OnCompleteRemove<>();
    }
    Optional<Instant> next =
        execute(id, config.get())
            ? jobs.find(id).flatMap(now -> RunTimes.next(now.getSchedule(), due, clock.instant()))
            : Optional.of(clock.instant().plus(NO_RUNNER_HERE));
    return next.<CompletionHandler<Void>>map(Rescheduled::new)
        .orElseGet(
            () -> {
              jobs.remove(id);
              return new CompletionHandler.OnCompleteRemove<>();
            });
  }

  private record Rescheduled(Instant time) implements CompletionHandler<Void> {
    @Override
    public void complete(ExecutionComplete complete, ExecutionOperations<Void> operations) {
      operations.reschedule(complete, time);
    }
  }

  /** Whether there was a runner for the job on this node. */
  private boolean execute(JobId id, JobConfig config) {
    JobRunner runner = runners.get(config.getJobRunnerKey());
    if (runner == null) {
      return false;
    }
    try {
      JobRunnerResponse response =
          runner.runJob(new JobRun(id, config, clock.instant(), () -> stopping));
      if (response != null && response.getMessage() != null) {
        log.debug("Job {}: {} {}", id, response.getRunOutcome(), response.getMessage());
      }
    } catch (RuntimeException | LinkageError e) {
      log.error("Job {} failed", id, e);
    }
    return true;
  }

  /** One scheduling of a job on this node; a later one of the same id takes its place. */
  private static final class LocalJob {
    private final JobId id;
    private final JobConfig config;

    LocalJob(JobId id, JobConfig config) {
      this.id = id;
      this.config = config;
    }
  }

  private void planLocally(LocalJob job, Instant due) {
    long delay = Math.max(0, Duration.between(clock.instant(), due).toMillis());
    local.schedule(() -> runLocally(job, due), delay, TimeUnit.MILLISECONDS);
  }

  private void runLocally(LocalJob job, Instant due) {
    if (stopping || localJobs.get(job.id) != job) {
      return;
    }
    execute(job.id, job.config);
    RunTimes.next(job.config.getSchedule(), due, clock.instant())
        .ifPresentOrElse(next -> planLocally(job, next), () -> localJobs.remove(job.id, job));
  }
}

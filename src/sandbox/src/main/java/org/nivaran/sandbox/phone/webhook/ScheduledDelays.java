package org.nivaran.sandbox.phone.webhook;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delays on two threads of its own, which end with {@link #close}. Thread safe. */
public final class ScheduledDelays implements Delays, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledDelays.class);

  private final ScheduledThreadPoolExecutor threads;

  public ScheduledDelays() {
    threads = new ScheduledThreadPoolExecutor(2, PhoneThreads.factory("citizens-phone"));
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    threads.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      threads.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      if (!threads.isShutdown()) {
        throw e;
      }
    }
  }

  /** Drops what waits. Does not wait for what runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      // A scheduled future would keep it to itself.
      LOG.error("A task of the citizen's phone failed", e);
    }
  }
}

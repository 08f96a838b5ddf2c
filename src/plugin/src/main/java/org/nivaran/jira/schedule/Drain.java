package org.nivaran.jira.schedule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off a queue on this node's own threads, soon after it is woken. Things that belong together
 * (of one person, say) are handled one after the other, in the order of the queue; others at the
 * same time, so that one that takes long holds up only its own. However often it is woken
 * meanwhile, it looks at the queue once more.
 *
 * <p>It looks three times after being woken: the transaction in which the waker wrote may end a
 * little later. What it misses all the same, a job of the cluster finds.
 *
 * <p>Thread safe. It works between {@link #start} and {@link #stop} only; waking it at other times
 * does nothing.
 *
 * @param <I> what identifies a thing in the queue
 */
public final class Drain<I> {

  private static final Logger log = LoggerFactory.getLogger(Drain.class);
  private static final long[] LOOKS_AFTER_MILLIS = {0, 300, 1200};
  private static final int STOP_SECONDS = 10;

  private final String name;
  private final int threads;
  private final int page;
  private final Queue<I> queue;
  private final Lanes<I> lanes = new Lanes<>();
  private final AtomicBoolean[] due = new AtomicBoolean[LOOKS_AFTER_MILLIS.length];

  private volatile @Nullable ScheduledExecutorService dispatcher;
  private volatile @Nullable ExecutorService workers;

  /**
   * @param name of its threads
   * @param threads how many things are handled at the same time
   * @param page how many are looked at together
   */
  public Drain(String name, int threads, int page, Queue<I> queue) {
    this.name = name;
    this.threads = threads;
    this.page = page;
    this.queue = queue;
    for (int i = 0; i < due.length; i++) {
      due[i] = new AtomicBoolean();
    }
  }

  /**
   * What is worked off.
   *
   * @param claimable the first so many things that can be handled now, oldest first
   * @param owner what a thing belongs to; equal ones are handled in order
   * @param handle claims and handles a thing; false if another node has it. It may throw.
   */
  public record Queue<I>(
      IntFunction<List<I>> claimable, Function<I, Object> owner, Predicate<I> handle) {}

  public synchronized void start() {
    if (dispatcher != null) {
      return;
    }
    workers = Executors.newFixedThreadPool(threads, named(name + "-worker"));
    dispatcher = Executors.newSingleThreadScheduledExecutor(named(name));
    for (AtomicBoolean each : due) {
      each.set(false);
    }
    lanes.clear();
    wake();
  }

  /** Lets what has begun come to its end, for some seconds, and begins nothing more. */
  public synchronized void stop() {
    ScheduledExecutorService looking = dispatcher;
    ExecutorService working = workers;
    dispatcher = null;
    workers = null;
    if (looking == null || working == null) {
      return;
    }
    looking.shutdownNow();
    working.shutdown();
    try {
      if (!working.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        working.shutdownNow();
      }
    } catch (InterruptedException e) {
      working.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Says that there may be something. Returns at once. */
  public void wake() {
    ScheduledExecutorService looking = dispatcher;
    if (looking == null) {
      return;
    }
    for (int i = 0; i < due.length; i++) {
      AtomicBoolean pending = due[i];
      if (pending.compareAndSet(false, true)) {
        try {
          looking.schedule(() -> look(pending), LOOKS_AFTER_MILLIS[i], TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
          pending.set(false);
        }
      }
    }
  }

  private void look(AtomicBoolean pending) {
    pending.set(false);
    ExecutorService working = workers;
    if (working == null) {
      return;
    }
    try {
      for (I id : queue.claimable().apply(page)) {
        if (!lanes.holds(id)) {
          Object owner = owner(id);
          if (lanes.add(owner, id)) {
            working.execute(() -> handleAll(owner));
          }
        }
      }
    } catch (RejectedExecutionException stopped) {
      lanes.clear();
    } catch (RuntimeException e) {
      log.warn("{} could not look at its queue; a job will wake it again", name, e);
    }
  }

  /** Whose it is; what cannot be told is by itself, and fails when it is handled. */
  private Object owner(I id) {
    try {
      return queue.owner().apply(id);
    } catch (RuntimeException e) {
      log.warn("{} cannot tell whose {} is", name, id, e);
      return List.of(id);
    }
  }

  /** Handles what is there of one owner, and looks again if anything was really to be done. */
  private void handleAll(Object owner) {
    boolean claimed = false;
    for (Optional<I> id = lanes.head(owner); id.isPresent(); id = lanes.next(owner)) {
      claimed |= dispatcher != null && handle(id.get());
    }
    if (claimed) {
      wake();
    }
  }

  private boolean handle(I id) {
    try {
      return queue.handle().test(id);
    } catch (RuntimeException e) {
      log.warn("{} failed at {}", name, id, e);
      return false;
    }
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}

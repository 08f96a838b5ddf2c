package org.nivaran.jira.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.SendingToDepartment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with a grievance when its creation is over: sends a routed one to its department. The
 * event comes while Jira still commits, so it looks a few times; what it misses, the sweep does.
 * Thread safe.
 */
public final class GoingOn {
  private static final Logger log = LoggerFactory.getLogger(GoingOn.class);

  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));

  private final GrievanceStore grievances;
  private final SendingToDepartment sending;
  private final Acknowledging acknowledging;
  private final OutboxWaker waker;
  private final ScheduledExecutorService executor;
  private final java.time.InstantSource time;

  /**
   * @param executor owned and stopped by whoever wires this
   */
  public GoingOn(
      GrievanceStore grievances,
      SendingToDepartment sending,
      Acknowledging acknowledging,
      OutboxWaker waker,
      ScheduledExecutorService executor,
      java.time.InstantSource time) {
    this.grievances = grievances;
    this.sending = sending;
    this.acknowledging = acknowledging;
    this.waker = waker;
    this.executor = executor;
    this.time = time;
  }

  /** Returns at once. Saying it twice does no harm. */
  void arrived(IssueId issue) {
    look(issue, 0);
  }

  private void look(IssueId issue, int attempt) {
    if (attempt == LOOKS.size()) {
      return;
    }
    try {
      executor.schedule(
          () -> goOn(issue, attempt), LOOKS.get(attempt).toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      log.debug("Issue {} is left to the sweep", issue.value());
    }
  }

  private void goOn(IssueId issue, int attempt) {
    try {
      Optional<Grievance> found = grievances.find(issue).filter(Grievance::isOpen);
      if (found.isEmpty()) {
        look(issue, attempt + 1);
        return;
      }
      // Usually there already, but written while Jira had not committed: nobody could see it then.
      acknowledging.acknowledge(found.get(), time.instant());
      waker.wake();
      sending.send(found.get());
    } catch (RuntimeException e) {
      // Nobody waits for this thread's answer; the sweep tries again.
      log.warn("Issue {} could not be sent on yet", issue.value(), e);
      look(issue, attempt + 1);
    }
  }
}

package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.SuspensionStore;

/**
 * Brings up every grievance that has waited long enough: the citizen's time to answer is over, or
 * the day of review has come. It goes back to work in Jira, its clocks run on, and its history says
 * why. Late or twice it comes to the same; one that fails does not keep the others. Safe for
 * several nodes at once.
 */
public final class WakingGrievances {

  private static final int PAGE = 200;

  /** After Jira refused, so that a grievance that cannot move does not make every tick late. */
  private static final Duration REST = Duration.ofHours(1);

  private final SuspensionStore suspensions;
  private final GrievanceStore grievances;
  private final IssueTracker tracker;

  public WakingGrievances(
      SuspensionStore suspensions, GrievanceStore grievances, IssueTracker tracker) {
    this.suspensions = suspensions;
    this.grievances = grievances;
    this.tracker = tracker;
  }

  /**
   * What came of it.
   *
   * @param woken the grievances that went back to work, in order
   */
  public record Report(List<IssueId> woken, List<Failure> failures) {

    public Report {
      woken = List.copyOf(woken);
      failures = List.copyOf(failures);
    }
  }

  public Report wake(Instant now) {
    List<IssueId> woken = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    SuspensionId last = SuspensionId.NONE;
    List<Suspension> page;
    do {
      page = suspensions.due(now, last, PAGE);
      for (Suspension suspension : page) {
        last = suspension.id();
        try {
          if (wakeOne(suspension, now)) {
            woken.add(suspension.issue());
          }
        } catch (RuntimeException e) {
          suspensions.postpone(suspension.id(), now.plus(REST));
          failures.add(new Failure("waking issue " + suspension.issue().value(), e));
        }
      }
    } while (page.size() == PAGE);
    return new Report(woken, failures);
  }

  /** The workflow's own post-function ends the suspension and starts the clocks. */
  private boolean wakeOne(Suspension suspension, Instant now) {
    boolean waits =
        grievances
            .find(suspension.issue())
            .filter(Grievance::isOpen)
            .filter(grievance -> grievance.standing().state().isPaused())
            .isPresent();
    if (!waits) {
      suspensions.end(suspension.issue(), now);
      return false;
    }
    Move move =
        suspension.kind() == Suspension.Kind.WAITING ? Move.CITIZEN_ANSWERED : Move.RESUME_WORK;
    IssueTracker.MoveOutcome outcome =
        tracker.move(suspension.issue(), move, IssueTracker.MoveDetails.NONE);
    if (outcome instanceof IssueTracker.MoveOutcome.Refused refused) {
      throw new IllegalStateException("refused: " + refused.reason());
    }
    return true;
  }
}

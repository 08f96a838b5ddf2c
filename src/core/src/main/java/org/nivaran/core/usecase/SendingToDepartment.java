package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;

/**
 * Moves a routed grievance from the desk on to its department, right after it was created, or later
 * if that was missed. May be repeated; safe for many threads and nodes.
 */
public final class SendingToDepartment {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PAGE = 100;

  private final GrievanceStore grievances;
  private final IssueTracker tracker;

  public SendingToDepartment(GrievanceStore grievances, IssueTracker tracker) {
    this.grievances = grievances;
    this.tracker = tracker;
  }

  /**
   * Sends one.
   *
   * @return false if it stays where it is: it has no department, was sent already, or the workflow
   *     says no
   */
  public boolean send(IssueId issue) {
    return grievances.find(issue).filter(this::send).isPresent();
  }

  /**
   * As {@link #send(IssueId)}, for whoever has just read it.
   *
   * @param grievance as it stands now; the workflow says no if that is not so any more
   */
  public boolean send(Grievance grievance) {
    return grievance.isToBeSent()
        && tracker.move(grievance.issue(), Move.SEND_TO_DEPARTMENT, IssueTracker.MoveDetails.NONE)
            instanceof IssueTracker.MoveOutcome.Moved;
  }

  /** Sends what was missed. One failure does not keep the others. */
  public List<Failure> sweep(Instant now) {
    List<Failure> failures = new ArrayList<>();
    for (IssueId issue : grievances.toBeSent(now.minus(PATIENCE), PAGE)) {
      try {
        send(issue);
      } catch (RuntimeException e) {
        failures.add(new Failure("issue " + issue.value(), e));
      }
    }
    return failures;
  }
}

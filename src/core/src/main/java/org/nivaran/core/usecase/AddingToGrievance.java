package org.nivaran.core.usecase;

import java.util.Optional;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;

/**
 * Adds what a citizen says to a grievance that is there, instead of registering another. Who was
 * asked has answered by that. Safe for many threads and nodes.
 */
public final class AddingToGrievance {

  private final GrievanceStore grievances;
  private final IssueTracker tracker;

  public AddingToGrievance(GrievanceStore grievances, IssueTracker tracker) {
    this.grievances = grievances;
    this.tracker = tracker;
  }

  /**
   * Adds words to an open grievance.
   *
   * @param key unique; the same words are not added twice
   * @return the grievance, or empty if it is not there or not open: nothing is added
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public Optional<Grievance> add(IssueId issue, String key, String text) {
    Optional<Grievance> open = grievances.find(issue).filter(Grievance::isOpen);
    open.ifPresent(
        grievance -> {
          tracker.comment(issue, key, text);
          if (grievance.standing().state() == GrievanceState.WAITING_FOR_CITIZEN) {
            tracker.move(issue, Move.CITIZEN_ANSWERED, IssueTracker.MoveDetails.NONE);
          }
        });
    return open;
  }
}

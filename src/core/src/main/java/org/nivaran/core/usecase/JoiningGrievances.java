package org.nivaran.core.usecase;

import java.time.InstantSource;
import java.util.Optional;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;

/**
 * Joins what several citizens say about the same thing. Each keeps an own grievance with its own
 * reference, clock and feedback, and counts in every figure; only who came first is noted. May be
 * repeated. Safe for many threads and nodes.
 */
public final class JoiningGrievances {

  private final GrievanceStore grievances;
  private final AffectedBook affected;
  private final IssueTracker tracker;
  private final InstantSource time;

  public JoiningGrievances(
      GrievanceStore grievances, AffectedBook affected, IssueTracker tracker, InstantSource time) {
    this.grievances = grievances;
    this.affected = affected;
    this.tracker = tracker;
    this.time = time;
  }

  /**
   * Joins one grievance to another, which came before it.
   *
   * @param by the key of the user
   * @return the grievance that is first for it now, or empty if one of them is not there, they are
   *     the same, or others are joined to it already: nothing is joined then
   */
  public Optional<Grievance> join(IssueId joined, IssueId wanted, String by) {
    Optional<Grievance> known = grievances.find(wanted);
    if (known.isEmpty()
        || grievances.find(joined).isEmpty()
        || joined.equals(wanted)
        || !affected.others(joined).isEmpty()) {
      return Optional.empty();
    }
    IssueId first = affected.join(joined, wanted, by, time.instant());
    tracker.link(joined, first);
    return grievances.find(first);
  }
}

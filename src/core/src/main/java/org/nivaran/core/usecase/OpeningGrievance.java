package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.tally.TallyChange;

/**
 * Takes a new issue into the desk's own records: projection, clocks and figures, all or nothing.
 * Called by the workflow's Create for an issue of any door. Safe for many threads and nodes.
 */
public final class OpeningGrievance {

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final RunningClocks clocks;
  private final TallyStore tally;
  private final Transactions transactions;

  public OpeningGrievance(
      ReferenceData referenceData,
      GrievanceStore grievances,
      RunningClocks clocks,
      TallyStore tally,
      Transactions transactions) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.clocks = clocks;
    this.tally = tally;
    this.transactions = transactions;
  }

  /**
   * Takes it in; what is there already stays as it is.
   *
   * @param grievance as it was created and routed, not yet resolved
   * @return the grievance as recorded, with its due time
   */
  public Grievance open(Grievance grievance) {
    return open(grievance.issue(), () -> Optional.of(grievance)).orElse(grievance);
  }

  /**
   * As {@link #open(Grievance)}, for whoever has to look things up to make one of an issue.
   *
   * @param made asked once, and only if the desk has no records of the issue; empty if it is none
   *     of ours
   * @return the grievance as recorded, or empty if it is none of ours
   */
  public Optional<Grievance> open(IssueId issue, Supplier<Optional<Grievance>> made) {
    Desk desk = referenceData.current();
    return transactions.inOne(
        () -> grievances.find(issue).or(() -> made.get().map(each -> openIn(desk, each))));
  }

  private Grievance openIn(Desk desk, Grievance grievance) {
    Optional<Instant> due =
        clocks.open(
            desk,
            grievance,
            new RunningClocks.Cause(
                grievance.standing().opened(), null, Reason.of("clock.reason.registered")));
    Grievance timed = grievance.dueAt(due.orElse(null));
    if (!grievances.insertIfAbsent(timed)) {
      return grievances.find(grievance.issue()).orElse(timed);
    }
    tally.add(
        TallyChange.between(
            null,
            timed,
            timed.standing().registered().atZone(desk.district().zone()).toLocalDate(),
            desk.district().zone()));
    return timed;
  }
}

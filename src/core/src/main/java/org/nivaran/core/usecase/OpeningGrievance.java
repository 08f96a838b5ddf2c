package org.nivaran.core.usecase;

import java.util.Optional;
import org.nivaran.core.grievance.Grievance;
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
    Desk desk = referenceData.current();
    return transactions.inOne(() -> openIn(desk, grievance));
  }

  private Grievance openIn(Desk desk, Grievance grievance) {
    Optional<Grievance> known = grievances.find(grievance.issue());
    if (known.isPresent()) {
      return known.get();
    }
    clocks.open(
        desk,
        grievance,
        new RunningClocks.Cause(
            grievance.standing().opened(), null, Reason.of("clock.reason.registered")));
    Grievance timed = grievance.dueAt(clocks.due(grievance.issue()).orElse(null));
    if (!grievances.insertIfAbsent(timed)) {
      return grievances.find(grievance.issue()).orElse(timed);
    }
    tally.add(
        TallyChange.between(
            null,
            timed,
            timed.standing().opened().atZone(desk.district().zone()).toLocalDate(),
            desk.district().zone()));
    return timed;
  }
}

package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueBookmark;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.tally.TallyChange;

/**
 * Takes a grievance whose issue was deleted out of the desk's books: its clocks stop, no figure
 * counts it any more, as no list of issues has it any more, and a row says who deleted it. The
 * history of its clocks stays. Safe for many threads and nodes; forgetting twice does nothing.
 */
public final class ForgettingGrievance {

  /** In one sweep. */
  static final int PAGE = 500;

  /** An issue that is being created may be written down here before others can see it. */
  static final Duration SETTLED = Duration.ofHours(1);

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final RunningClocks clocks;
  private final SuspensionStore suspensions;
  private final TallyStore tally;
  private final IssueTracker tracker;
  private final IssueBookmark bookmark;
  private final Transactions transactions;

  public ForgettingGrievance(
      ReferenceData referenceData,
      GrievanceStore grievances,
      RunningClocks clocks,
      SuspensionStore suspensions,
      TallyStore tally,
      IssueTracker tracker,
      IssueBookmark bookmark,
      Transactions transactions) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.clocks = clocks;
    this.suspensions = suspensions;
    this.tally = tally;
    this.tracker = tracker;
    this.bookmark = bookmark;
    this.transactions = transactions;
  }

  /**
   * Forgets a grievance, all or nothing.
   *
   * @param actor who deleted the issue, or null if nobody knows
   * @return what it was, or empty if the desk has no records of the issue
   */
  public Optional<Grievance> forget(IssueId issue, Instant at, @Nullable String actor) {
    Desk desk = referenceData.current();
    return transactions.inOne(
        () -> {
          Optional<Grievance> was = grievances.remove(issue, at, actor);
          was.ifPresent(grievance -> close(desk, grievance, at, actor));
          return was;
        });
  }

  private void close(Desk desk, Grievance grievance, Instant at, @Nullable String actor) {
    LocalDate today = at.atZone(desk.district().zone()).toLocalDate();
    tally.add(TallyChange.gone(grievance, today, desk.district().zone()));
    suspensions.end(grievance.issue(), at);
    clocks.stopAll(
        desk,
        grievance.issue(),
        new RunningClocks.Cause(at, actor, Reason.of("clock.reason.deleted")));
  }

  /**
   * Looks at the next page of all grievances and forgets those whose issue is gone, for what was
   * deleted while nobody listened. One that fails does not keep the others from it, and is looked
   * at again on the next walk.
   */
  public List<Failure> sweep(Instant now) {
    List<Failure> failures = new ArrayList<>();
    List<IssueId> page = grievances.issues(now.minus(SETTLED), bookmark.last(), PAGE);
    for (IssueId issue : page) {
      try {
        if (!tracker.exists(issue)) {
          forget(issue, now, null);
        }
      } catch (RuntimeException e) {
        failures.add(new Failure("looking for issue " + issue.value(), e));
      }
    }
    bookmark.keep(page.size() < PAGE ? null : page.get(page.size() - 1));
    return failures;
  }
}

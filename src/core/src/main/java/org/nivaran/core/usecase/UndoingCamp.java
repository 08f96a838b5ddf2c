package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.Withdrawal;

/**
 * Takes back the grievances of a register, one after the other, all but those that somebody has
 * worked on: these stay, and are named. Goes on after a stop, on any node. Safe for many threads
 * and nodes.
 */
public final class UndoingCamp {

  private static final String LOCK = "camp-undo";
  private static final int PAGE = 50;
  private static final Set<CampState> FROM =
      Set.of(CampState.DONE, CampState.PAUSED, CampState.UNDONE);

  private final CampStore camps;
  private final Withdrawal withdrawal;
  private final ClusterMutex mutex;

  public UndoingCamp(CampStore camps, Withdrawal withdrawal, ClusterMutex mutex) {
    this.camps = camps;
    this.withdrawal = withdrawal;
    this.mutex = mutex;
  }

  /**
   * Begins to take a register back.
   *
   * @return false if it is not registered, or is being worked on
   */
  public boolean begin(long batch) {
    return mutex.underLock(
        LOCK,
        () -> {
          Optional<CampBatch> read = camps.find(batch).filter(each -> FROM.contains(each.state()));
          if (read.isEmpty()) {
            return false;
          }
          camps.restate(batch, CampRowState.KEPT, CampRowState.DONE);
          return camps.change(read.get(), read.get().in(CampState.UNDOING)).isPresent();
        });
  }

  /**
   * Takes the next grievances back.
   *
   * @return whether there is more to do
   */
  public boolean step(Instant now) {
    return mutex.underLock(
        LOCK,
        () -> {
          List<CampBatch> waiting = camps.in(Set.of(CampState.UNDOING), 1);
          if (waiting.isEmpty()) {
            return false;
          }
          CampBatch batch = waiting.get(0);
          List<CampRow> rows = camps.rows(batch.id(), Set.of(CampRowState.DONE), 0, PAGE);
          rows.forEach(row -> undo(row, now));
          if (rows.isEmpty()) {
            camps.change(batch, batch.in(CampState.UNDONE));
          }
          return true;
        });
  }

  private void undo(CampRow row, Instant now) {
    IssueId issue = row.issue();
    Optional<Reason> kept = issue == null ? Optional.empty() : withdrawal.touched(issue);
    if (issue != null && kept.isEmpty()) {
      try {
        withdrawal.withdraw(issue);
      } catch (IssueTrackerException e) {
        kept = Optional.of(Reason.of("camp.kept.refused", String.valueOf(e.getMessage())));
      }
    }
    camps.settle(
        row.id(),
        kept.isPresent() ? CampRowState.KEPT : CampRowState.UNDONE,
        kept.map(List::of).orElse(List.of()),
        row.issue(),
        row.reference(),
        now);
  }
}

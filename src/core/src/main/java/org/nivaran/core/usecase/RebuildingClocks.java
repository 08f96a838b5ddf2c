package org.nivaran.core.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockReplay;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;

/**
 * Tells the clocks of a grievance from their history alone, compares them with the stored ones, and
 * puts the stored ones right. Safe for many threads and nodes.
 */
public final class RebuildingClocks {

  private static final int PAGE = 200;
  private static final int SHOWN = 100;

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final ClockStore clocks;

  public RebuildingClocks(
      ReferenceData referenceData, GrievanceStore grievances, ClockStore clocks) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.clocks = clocks;
  }

  /**
   * A stored clock that is not what its history tells.
   *
   * @param stored as it is
   * @param told as it should be, with the stored one's revision
   */
  public record Difference(Clock stored, Clock told) {}

  /** The clocks as the history tells them, each with the stored one's revision. */
  public List<Clock> told(IssueId issue) {
    return replayed(issue).stream().map(Difference::told).toList();
  }

  /** Clocks that differ from their history; those whose history does not go back are left out. */
  public List<Difference> differences(IssueId issue) {
    return replayed(issue).stream().filter(each -> !each.stored().equals(each.told())).toList();
  }

  /**
   * Puts the clocks of a grievance right. Repeating it changes nothing more.
   *
   * @return how many were wrong and are right now; one that another node changes meanwhile is left
   */
  public int repair(IssueId issue) {
    int repaired = 0;
    for (Difference each : differences(issue)) {
      if (clocks.replace(each.stored(), each.told(), List.of())) {
        repaired++;
      }
    }
    return repaired;
  }

  /**
   * What a walk through many grievances found.
   *
   * @param looked how many grievances were looked at
   * @param wrong how many clocks differed from their history
   * @param repaired how many of them are right now
   * @param some the first of those that differed
   * @param next where to go on, or null if that was all
   */
  public record Walk(
      long looked, long wrong, long repaired, List<Difference> some, @Nullable IssueId next) {

    public Walk {
      some = List.copyOf(some);
    }
  }

  /**
   * Compares grievance by grievance in the order of their ids.
   *
   * @param after only higher ids; null from the beginning
   * @param most about so many grievances at most
   * @param repair whether to put right what differs
   */
  public Walk walk(@Nullable IssueId after, int most, boolean repair) {
    long looked = 0;
    long wrong = 0;
    long repaired = 0;
    List<Difference> some = new ArrayList<>();
    IssueId last = after;
    List<IssueId> page;
    do {
      page = clocks.issues(last, PAGE);
      for (IssueId issue : page) {
        last = issue;
        looked++;
        List<Difference> differences = differences(issue);
        wrong += differences.size();
        differences.stream().limit(SHOWN - some.size()).forEach(some::add);
        repaired += repair && !differences.isEmpty() ? repair(issue) : 0;
      }
    } while (page.size() == PAGE && looked < most);
    return new Walk(looked, wrong, repaired, some, page.size() == PAGE ? last : null);
  }

  private List<Difference> replayed(IssueId issue) {
    Desk desk = referenceData.current();
    List<ClockEvent> history = clocks.history(issue);
    EscalationLadder ladder =
        grievances
            .find(issue)
            .map(grievance -> desk.ladderOf(grievance.department()))
            .orElse(desk.ladder());
    List<Difference> all = new ArrayList<>();
    for (Clock stored : clocks.of(issue)) {
      Optional<ClockReplay> replay =
          ClockReplay.of(stored.id(), history, desk::calendarOrOffice, ladder);
      replay.ifPresent(
          told -> all.add(new Difference(stored, told.clock().revised(stored.revision()))));
    }
    return all;
  }
}

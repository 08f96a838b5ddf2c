package org.nivaran.core.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.IssueId;

/**
 * What has changed since the last meeting.
 *
 * @param items what became of each grievance that was before it, in the order of its agenda
 * @param differences how each department's figures differ, in order of their keys; also of those
 *     that had nothing open then or now
 */
public record SinceLast(List<Followed> items, List<DepartmentStanding> differences) {

  /** What became of a grievance that was before the last meeting. */
  public enum Outcome {
    /** It is not open any more. */
    SETTLED,
    /** It is open, and what was ordered has been done. */
    CARRIED_OUT,
    /** It is open, and what was ordered has not been done although its day is over. */
    NOT_CARRIED_OUT,
    /** It is open, and the day of what was ordered has not come. */
    PENDING,
    /** It is open, and nothing was ordered. */
    OPEN
  }

  /** A grievance that was before the last meeting. */
  public record Followed(AgendaItem item, Outcome outcome) {}

  public SinceLast {
    items = List.copyOf(items);
    differences = List.copyOf(differences);
  }

  /**
   * Compares.
   *
   * @param last the items of the last meeting
   * @param lastStandings the figures that were frozen then
   * @param open the grievances of these items that are open now
   * @param standings the figures now
   * @param today an instruction without a day was due at this meeting
   */
  public static SinceLast of(
      List<AgendaItem> last,
      List<DepartmentStanding> lastStandings,
      Set<IssueId> open,
      List<DepartmentStanding> standings,
      LocalDate today) {
    List<Followed> followed = new ArrayList<>();
    for (AgendaItem item : last) {
      followed.add(new Followed(item, outcome(item, open.contains(item.issue()), today)));
    }
    return new SinceLast(followed, differences(lastStandings, standings));
  }

  /** Grievances that come before the meeting again because nothing was done. */
  public Set<IssueId> carriedOver() {
    Set<IssueId> issues = new LinkedHashSet<>();
    for (Followed each : items) {
      if (each.outcome() == Outcome.NOT_CARRIED_OUT) {
        issues.add(each.item().issue());
      }
    }
    return issues;
  }

  private static Outcome outcome(AgendaItem item, boolean open, LocalDate today) {
    if (!open) {
      return Outcome.SETTLED;
    }
    if (!item.hasInstruction()) {
      return Outcome.OPEN;
    }
    if (item.isCarriedOut()) {
      return Outcome.CARRIED_OUT;
    }
    LocalDate day = item.nextDate().value();
    return day != null && day.isAfter(today) ? Outcome.PENDING : Outcome.NOT_CARRIED_OUT;
  }

  private static List<DepartmentStanding> differences(
      List<DepartmentStanding> before, List<DepartmentStanding> now) {
    Map<DepartmentKey, DepartmentStanding> then = new HashMap<>();
    before.forEach(each -> then.put(each.department(), each));
    TreeMap<DepartmentKey, DepartmentStanding> differences = new TreeMap<>();
    before.forEach(
        each ->
            differences.put(
                each.department(), DepartmentStanding.nothing(each.department()).since(each)));
    for (DepartmentStanding each : now) {
      DepartmentKey department = each.department();
      differences.put(
          department,
          each.since(then.getOrDefault(department, DepartmentStanding.nothing(department))));
    }
    return List.copyOf(differences.values());
  }
}

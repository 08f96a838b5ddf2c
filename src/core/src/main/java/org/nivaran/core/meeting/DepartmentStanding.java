package org.nivaran.core.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;

/**
 * How a department stands: its open grievances, and how many of them are overdue, on hold, old, or
 * have a dissatisfied citizen. One grievance may count in several.
 */
public record DepartmentStanding(
    DepartmentKey department, long open, long overdue, long onHold, long old, long dissatisfied) {

  /** A department with nothing open. */
  public static DepartmentStanding nothing(DepartmentKey department) {
    return new DepartmentStanding(department, 0, 0, 0, 0, 0);
  }

  /** The standing of every department that has something open, in order of their keys. */
  public static List<DepartmentStanding> of(
      Collection<AgendaCandidate> open, AgendaRules rules, Instant now, ZoneId zone) {
    Instant oldBefore = rules.oldBefore(now, zone);
    TreeMap<DepartmentKey, DepartmentStanding> standings = new TreeMap<>();
    for (AgendaCandidate each : open) {
      boolean old = each.opened().isBefore(oldBefore);
      standings.merge(
          each.department(),
          new DepartmentStanding(
              each.department(),
              1,
              each.isOverdue(now) ? 1 : 0,
              each.state() == GrievanceState.ON_HOLD ? 1 : 0,
              old ? 1 : 0,
              each.dissatisfied() ? 1 : 0),
          DepartmentStanding::plus);
    }
    return List.copyOf(standings.values());
  }

  /** The difference to an earlier standing; negative where there are fewer now. */
  public DepartmentStanding since(DepartmentStanding earlier) {
    return new DepartmentStanding(
        department,
        open - earlier.open,
        overdue - earlier.overdue,
        onHold - earlier.onHold,
        old - earlier.old,
        dissatisfied - earlier.dissatisfied);
  }

  private DepartmentStanding plus(DepartmentStanding more) {
    return new DepartmentStanding(
        department,
        open + more.open,
        overdue + more.overdue,
        onHold + more.onHold,
        old + more.old,
        dissatisfied + more.dissatisfied);
  }
}

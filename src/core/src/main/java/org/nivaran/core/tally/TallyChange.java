package org.nivaran.core.tally;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Satisfaction;

/** A counter of a department goes up or down on a day. */
public record TallyChange(LocalDate day, DepartmentKey department, Counter counter, int delta) {

  /**
   * What a change of a grievance does to the counters. Counting every change this way, the counters
   * always equal a count of the grievances.
   *
   * @param before null for a new grievance
   * @param today when it changes
   * @param zone in which days begin
   */
  public static List<TallyChange> between(
      @Nullable Grievance before, Grievance after, LocalDate today, ZoneId zone) {
    List<TallyChange> changes = new ArrayList<>();
    if (before != null) {
      count(before, today, zone).forEach(one -> changes.add(one.withDelta(-1)));
    }
    changes.addAll(count(after, today, zone));
    return sums(changes);
  }

  /**
   * What it does to the counters that a grievance is gone as if it had never been.
   *
   * @param today when that happens
   * @param zone in which days begin
   */
  public static List<TallyChange> gone(Grievance was, LocalDate today, ZoneId zone) {
    return count(was, today, zone).stream().map(one -> one.withDelta(-1)).toList();
  }

  /** The same with one change for each counter, and none that would change nothing. */
  public static List<TallyChange> sums(Collection<TallyChange> changes) {
    Map<TallyChange, Integer> sums = new LinkedHashMap<>();
    for (TallyChange change : changes) {
      sums.merge(change.withDelta(1), change.delta(), Integer::sum);
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() != 0)
        .map(sum -> sum.getKey().withDelta(sum.getValue()))
        .toList();
  }

  private TallyChange withDelta(int other) {
    return new TallyChange(day, department, counter, other);
  }

  /** Where a grievance counts for one. */
  private static List<TallyChange> count(Grievance grievance, LocalDate today, ZoneId zone) {
    DepartmentKey department = grievance.department();
    List<TallyChange> ones = new ArrayList<>();
    ones.add(
        new TallyChange(
            grievance.standing().registered().atZone(zone).toLocalDate(),
            department,
            Counter.IN,
            1));
    if (grievance.standing().resolved() != null) {
      ones.add(
          new TallyChange(
              grievance.standing().resolved().atZone(zone).toLocalDate(),
              department,
              Counter.OUT,
              1));
      return ones;
    }
    ones.add(new TallyChange(today, department, Counter.OPEN, 1));
    if (grievance.standing().state() == GrievanceState.ON_HOLD) {
      ones.add(new TallyChange(today, department, Counter.ON_HOLD, 1));
    }
    if (grievance.standing().satisfaction() == Satisfaction.NOT_SATISFIED) {
      ones.add(new TallyChange(today, department, Counter.DISSATISFIED, 1));
    }
    if (department.isDesk()) {
      ones.add(new TallyChange(today, department, Counter.UNROUTED, 1));
    }
    return ones;
  }
}

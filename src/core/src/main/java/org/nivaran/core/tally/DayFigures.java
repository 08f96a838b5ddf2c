package org.nivaran.core.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nivaran.core.grievance.DepartmentKey;

/**
 * The figures of a day.
 *
 * @param total always the sum of the departments
 * @param departments in the order of the desk's list, then those that are not in it any more
 */
public record DayFigures(LocalDate date, Figures total, Map<DepartmentKey, Figures> departments) {

  public DayFigures {
    departments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(departments));
  }

  /**
   * Puts the counters of a day together.
   *
   * @param listed departments to show even without a figure
   */
  public static DayFigures of(
      LocalDate date,
      List<DepartmentKey> listed,
      Map<DepartmentKey, Map<Counter, Long>> counters,
      Map<DepartmentKey, Long> overdue) {
    Map<DepartmentKey, Figures> departments = new LinkedHashMap<>();
    listed.forEach(key -> departments.put(key, Figures.NONE));
    TreeSet<DepartmentKey> known = new TreeSet<>(counters.keySet());
    known.addAll(overdue.keySet());
    for (DepartmentKey key : known) {
      departments.put(
          key, Figures.of(counters.getOrDefault(key, Map.of()), overdue.getOrDefault(key, 0L)));
    }
    Figures total = departments.values().stream().reduce(Figures.NONE, Figures::plus);
    return new DayFigures(date, total, departments);
  }

  /** The counters of a day, as a store sums them up from all changes. */
  public static Map<DepartmentKey, Map<Counter, Long>> fold(
      LocalDate day, Collection<TallyChange> changes) {
    Map<DepartmentKey, Map<Counter, Long>> sums = new LinkedHashMap<>();
    for (TallyChange change : changes) {
      boolean counts =
          change.counter().isStanding() ? !change.day().isAfter(day) : change.day().equals(day);
      if (counts) {
        sums.computeIfAbsent(change.department(), key -> new EnumMap<>(Counter.class))
            .merge(change.counter(), (long) change.delta(), Long::sum);
      }
    }
    return sums;
  }
}

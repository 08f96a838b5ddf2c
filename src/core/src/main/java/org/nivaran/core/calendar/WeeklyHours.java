package org.nivaran.core.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The open hours of an ordinary week: any number of spans a day, in the local time of the calendar.
 * A weekday that is not named is off. Immutable; safe for many threads.
 */
public final class WeeklyHours {

  private final DayHours[] days;

  private WeeklyHours(DayHours[] days) {
    this.days = days;
  }

  /**
   * A week with these hours.
   *
   * @param open the spans of each weekday, in any order; spans that touch become one
   * @throws IllegalArgumentException if spans of a day overlap
   */
  public static WeeklyHours of(Map<DayOfWeek, List<Span>> open) {
    DayHours[] days = new DayHours[DayOfWeek.values().length];
    for (DayOfWeek day : DayOfWeek.values()) {
      days[day.ordinal()] = DayHours.of(day.name(), open.getOrDefault(day, List.of()));
    }
    return new WeeklyHours(days);
  }

  /** The same hours on each of these days. */
  public static WeeklyHours on(List<DayOfWeek> days, Span... spans) {
    Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> open.put(day, List.of(spans)));
    return of(open);
  }

  /** The same week with a break on every day that is open then. */
  public WeeklyHours withBreak(Span pause) {
    DayHours[] rest = new DayHours[days.length];
    for (int i = 0; i < days.length; i++) {
      rest[i] = days[i].without(pause);
    }
    return new WeeklyHours(rest);
  }

  /** The hours of a weekday, counted from Monday as 0. */
  DayHours day(int sinceMonday) {
    return days[sinceMonday];
  }

  boolean isClosed() {
    for (DayHours day : days) {
      if (!day.isClosed()) {
        return false;
      }
    }
    return true;
  }
}

package org.nivaran.core.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts a {@link WorkingCalendar} together. What a date has is decided in this order: its own hours
 * ({@link #openOn}) if it has any, else closed if it is a holiday ({@link #closedOn}), else the
 * hours of its weekday in the week that holds then ({@link #weekFrom}); from that its closed parts
 * ({@link #closedOn(LocalDate, Span)}) are taken away.
 *
 * <p>For one thread. Each call may be made in any order.
 */
public final class WorkingCalendarBuilder {

  private final ZoneId zone;
  private final NavigableMap<LocalDate, WeeklyHours> weeks = new TreeMap<>();
  private final Map<LocalDate, List<Span>> own = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Map<LocalDate, List<Span>> closedParts = new HashMap<>();

  WorkingCalendarBuilder(ZoneId zone) {
    this.zone = zone;
  }

  /** The ordinary week, for as long as no other holds. */
  public WorkingCalendarBuilder week(WeeklyHours hours) {
    return weekFrom(LocalDate.MIN, hours);
  }

  /**
   * Another ordinary week from a date on, that date included, until the next one begins.
   *
   * @throws IllegalArgumentException if two weeks begin on one date
   */
  public WorkingCalendarBuilder weekFrom(LocalDate first, WeeklyHours hours) {
    if (weeks.put(first, hours) != null) {
      throw new IllegalArgumentException(
          first.equals(LocalDate.MIN)
              ? "two ordinary weeks hold from the beginning"
              : "two ordinary weeks hold from " + first);
    }
    return this;
  }

  /** A date has its own hours instead of its weekday's, holiday or not; none means closed. */
  public WorkingCalendarBuilder openOn(LocalDate date, List<Span> spans) {
    own.put(date, List.copyOf(spans));
    return this;
  }

  /** A whole holiday. */
  public WorkingCalendarBuilder closedOn(LocalDate date) {
    holidays.add(date);
    return this;
  }

  /** A holiday for a part of the day, on top of others of the same date. */
  public WorkingCalendarBuilder closedOn(LocalDate date, Span part) {
    closedParts.computeIfAbsent(date, each -> new ArrayList<>()).add(part);
    return this;
  }

  /**
   * The calendar.
   *
   * @throws IllegalArgumentException if spans of a date overlap, or the calendar has no open hour
   *     at all
   */
  public WorkingCalendar build() {
    Map<LocalDate, DayHours> dates = new HashMap<>();
    holidays.forEach(date -> dates.put(date, DayHours.CLOSED));
    own.forEach((date, spans) -> dates.put(date, DayHours.of(date.toString(), spans)));
    closedParts.forEach(
        (date, parts) -> {
          DayHours hours = dates.getOrDefault(date, ordinary(date));
          for (Span part : parts) {
            hours = hours.without(part);
          }
          dates.put(date, hours);
        });
    return WorkingCalendar.of(zone, weeks, dates);
  }

  private DayHours ordinary(LocalDate date) {
    Map.Entry<LocalDate, WeeklyHours> week = weeks.floorEntry(date);
    return week == null ? DayHours.CLOSED : week.getValue().day(date.getDayOfWeek().ordinal());
  }
}

package org.nivaran.core.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offices for tests. */
public final class CalendarFixtures {

  public static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Monday to Friday 10:00 to 17:30, closed on Republic Day and on Holi, short on Diwali. */
  public static WorkingCalendar raipurOffice() {
    return WorkingCalendar.of(
        KOLKATA,
        weekdays("10:00-17:30"),
        Map.of(LocalDate.parse("2026-11-08"), spans("10:00-13:00")),
        Set.of(LocalDate.parse("2026-01-26"), LocalDate.parse("2026-03-04")));
  }

  /** Never closes. */
  public static WorkingCalendar aroundTheClock(ZoneId zone) {
    Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      weekly.put(day, spans("00:00-24:00"));
    }
    return WorkingCalendar.of(zone, weekly, Map.of(), Set.of());
  }

  public static Map<DayOfWeek, List<Span>> weekdays(String... spans) {
    Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)) {
      weekly.put(day, spans(spans));
    }
    return weekly;
  }

  public static List<Span> spans(String... spans) {
    return Arrays.stream(spans).map(Span::parse).toList();
  }

  /** A local time in Raipur: {@code 2026-11-24T10:00}. */
  public static Instant raipur(String local) {
    return at(local, KOLKATA);
  }

  public static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private CalendarFixtures() {}
}

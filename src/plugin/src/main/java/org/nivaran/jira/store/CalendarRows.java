package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.calendar.WeeklyHours;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.calendar.WorkingCalendarBuilder;

/**
 * Puts calendars together from their rows: the week, other weeks from a day on, and the days that
 * are unlike their weekday, those of the calendar it is based on included. A day of its own counts
 * before the same day of the other.
 */
final class CalendarRows {

  private record Head(ZoneId zone, WeeklyHours week, @Nullable String basedOn) {}

  private record Day(LocalDate date, List<Span> open, List<Span> closed) {}

  private final Map<String, Head> heads = new HashMap<>();
  private final Map<String, Map<LocalDate, WeeklyHours>> weeks = new HashMap<>();
  private final Map<String, Map<LocalDate, Day>> days = new HashMap<>();

  /**
   * @throws IllegalArgumentException if one is never open, or hours overlap
   */
  static Map<CalendarKey, WorkingCalendar> all(Session session) {
    CalendarRows rows = new CalendarRows();
    rows.read(session);
    Map<CalendarKey, WorkingCalendar> calendars = new HashMap<>();
    rows.heads.forEach(
        (key, head) -> calendars.put(new CalendarKey(key), rows.calendar(key, head)));
    return calendars;
  }

  private void read(Session session) {
    session.list(
        "select CALENDAR_KEY, ZONE, WEEKLY, BREAKS, BASED_ON from $CALENDAR",
        row ->
            heads.put(
                row.text("CALENDAR_KEY"),
                new Head(ZoneId.of(row.text("ZONE")), weekly(row), row.textOrNull("BASED_ON"))));
    session.list(
        "select CALENDAR, FIRST_DAY, WEEKLY, BREAKS from $CALENDAR_WEEK",
        row ->
            weeks
                .computeIfAbsent(row.text("CALENDAR"), key -> new HashMap<>())
                .put(LocalDate.parse(row.text("FIRST_DAY")), weekly(row)));
    session.list(
        "select CALENDAR, DAY_TEXT, SPANS, CLOSED_SPANS from $CALENDAR_DAY",
        row -> {
          LocalDate date = LocalDate.parse(row.text("DAY_TEXT"));
          return days.computeIfAbsent(row.text("CALENDAR"), key -> new HashMap<>())
              .put(
                  date,
                  new Day(
                      date, spans(row.textOrNull("SPANS")), spans(row.textOrNull("CLOSED_SPANS"))));
        });
  }

  private WorkingCalendar calendar(String key, Head head) {
    WorkingCalendarBuilder calendar = WorkingCalendar.in(head.zone()).week(head.week());
    weeks.getOrDefault(key, Map.of()).forEach(calendar::weekFrom);
    for (Day day : daysOf(key).values()) {
      if (!day.open().isEmpty()) {
        calendar.openOn(day.date(), day.open());
      } else if (day.closed().isEmpty()) {
        calendar.closedOn(day.date());
      }
      day.closed().forEach(part -> calendar.closedOn(day.date(), part));
    }
    return calendar.build();
  }

  private Map<LocalDate, Day> daysOf(String calendar) {
    Map<LocalDate, Day> all = new HashMap<>();
    Set<String> seen = new HashSet<>();
    String at = calendar;
    while (at != null && seen.add(at)) {
      days.getOrDefault(at, Map.of()).forEach(all::putIfAbsent);
      Head head = heads.get(at);
      at = head == null ? null : head.basedOn();
    }
    return all;
  }

  private static WeeklyHours weekly(Row row) throws SQLException {
    Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    List<String> texts = Json.texts(row.text("WEEKLY"));
    for (int i = 0; i < texts.size(); i++) {
      weekly.put(DayOfWeek.of(i + 1), spans(texts.get(i)));
    }
    WeeklyHours hours = WeeklyHours.of(weekly);
    for (Span pause : spans(row.textOrNull("BREAKS"))) {
      hours = hours.withBreak(pause);
    }
    return hours;
  }

  static List<Span> spans(@Nullable String text) {
    List<Span> spans = new ArrayList<>();
    for (String span : text == null ? new String[0] : text.split(" ", -1)) {
      if (!span.isEmpty()) {
        spans.add(Span.parse(span));
      }
    }
    return spans;
  }
}

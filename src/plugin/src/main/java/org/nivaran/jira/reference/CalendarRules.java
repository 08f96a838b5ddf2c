package org.nivaran.jira.reference;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.calendar.WeeklyHours;
import org.nivaran.core.calendar.WorkingCalendar;

/** The rules of calendars, their weeks and their days. */
final class CalendarRules {

  static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /** A week is open at some time, breaks taken away. */
  static void opens(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    if (overlaps("breaks", values, problems)) {
      return;
    }
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (int i = 0; i < WEEK.size(); i++) {
      if (overlaps(WEEK.get(i), values, problems)) {
        return;
      }
      week.put(DayOfWeek.of(i + 1), spans(values, WEEK.get(i)));
    }
    if (!isOpen(week, spans(values, "breaks"))) {
      problems.accept(Problem.ofAll("never-open"));
    }
  }

  private static boolean isOpen(Map<DayOfWeek, List<Span>> week, List<Span> breaks) {
    WeeklyHours hours = WeeklyHours.of(week);
    for (Span pause : breaks) {
      hours = hours.withBreak(pause);
    }
    try {
      var unused = WorkingCalendar.in(ZoneOffset.UTC).week(hours).build();
      return true;
    } catch (IllegalArgumentException neverOpen) {
      return false;
    }
  }

  static void notBasedOnItself(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String key = values.getOrDefault("key", "");
    if (wanted.isInItself(key, "based_on")) {
      problems.accept(Problem.of("based_on", "circle", key));
    }
  }

  static void hoursOfADay(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    if (!overlaps("hours", values, problems)) {
      overlaps("closed", values, problems);
    }
  }

  private static boolean overlaps(
      String column, Map<String, String> values, Consumer<Problem> problems) {
    List<Span> sorted = spans(values, column);
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).fromMinute() < sorted.get(i - 1).toMinute()) {
        problems.accept(Problem.of(column, "overlap"));
        return true;
      }
    }
    return false;
  }

  /** In their order, as the column has read them. */
  private static List<Span> spans(Map<String, String> values, String column) {
    List<Span> spans = new ArrayList<>();
    for (String span : values.getOrDefault(column, "").split(" ", -1)) {
      if (!span.isEmpty()) {
        spans.add(Span.parse(span));
      }
    }
    return spans;
  }

  private CalendarRules() {}
}

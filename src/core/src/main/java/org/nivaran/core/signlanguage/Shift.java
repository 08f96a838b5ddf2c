package org.nivaran.core.signlanguage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.Span;

/**
 * When an interpreter is there, every week.
 *
 * @param user the name of the Jira user
 * @param interpreter how the person is written down in the log of a talk
 * @param onCall whether the person is not at the desk then, but comes when called
 * @param hours of each day; a day that is not named is free
 * @param from the first day, or null if it always was so
 * @param to the last day, or null if there is no end
 */
public record Shift(
    String key,
    String user,
    Interpreter interpreter,
    boolean onCall,
    Map<DayOfWeek, List<Span>> hours,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public Shift {
    hours = Map.copyOf(hours);
  }

  boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  List<Span> on(LocalDate day) {
    return holdsOn(day) ? hours.getOrDefault(day.getDayOfWeek(), List.of()) : List.of();
  }
}

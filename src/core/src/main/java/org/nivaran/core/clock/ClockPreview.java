package org.nivaran.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nivaran.core.calendar.Segment;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.Reason;

/**
 * When something would be due, and the counting behind it.
 *
 * @param explanation one line for the start, one for each counted day, one for each pause, one for
 *     the due time
 */
public record ClockPreview(Instant due, List<Reason> explanation) {

  public ClockPreview {
    explanation = List.copyOf(explanation);
  }

  /**
   * @param pauses in order, apart from each other, none before the start; what lies after the due
   *     time it would have does not count
   * @throws IllegalArgumentException if the pauses are not as said
   * @throws org.nivaran.core.calendar.NoWorkingTimeException if the calendar ends before the limit
   */
  public static ClockPreview of(
      WorkingCalendar calendar, Instant from, Limit limit, List<Pause> pauses) {
    Instant last = from;
    for (Pause pause : pauses) {
      if (pause.from().isBefore(last)) {
        throw new IllegalArgumentException("pauses out of order: " + pause);
      }
      last = pause.to();
    }
    Instant due = ClockSchedule.of(calendar, limit, from, pauses).due();
    return new ClockPreview(due, explanation(calendar, from, limit, pauses, due));
  }

  /**
   * Why a clock is due when it is: by which limit and calendar, and the counting from its start
   * over its pauses. If the calendar has changed since and the clock was not recalculated, the
   * counting ends somewhere else, and the last line says so.
   *
   * @param history rows of any clocks, in the order they were written; a pause that has not ended
   *     does not count yet
   * @throws org.nivaran.core.calendar.NoWorkingTimeException if the calendar ends before the limit
   */
  public static ClockPreview of(WorkingCalendar calendar, Clock clock, List<ClockEvent> history) {
    ClockPreview counted =
        of(calendar, clock.started(), clock.limit(), Pause.in(history, clock.id()));
    List<Reason> lines = new ArrayList<>();
    lines.add(Reason.of("clock.explain.rule", clock.rule(), clock.calendar().value()));
    lines.addAll(counted.explanation());
    if (clock.pausedSince() != null) {
      lines.add(Reason.of("clock.explain.paused-since", local(calendar, clock.pausedSince())));
    }
    if (!counted.due().equals(clock.due())) {
      lines.add(Reason.of("clock.explain.differs", local(calendar, clock.due())));
    }
    return new ClockPreview(clock.due(), lines);
  }

  private static List<Reason> explanation(
      WorkingCalendar calendar, Instant from, Limit limit, List<Pause> pauses, Instant due) {
    List<Reason> lines = new ArrayList<>();
    lines.add(
        Reason.of(
            "clock.explain.start", local(calendar, from), limit.amount(), limit.unit().name()));
    if (limit.mayPause()) {
      for (Pause pause : pauses) {
        lines.add(
            Reason.of(
                "clock.explain.pause", local(calendar, pause.from()), local(calendar, pause.to())));
      }
      Duration sum = Duration.ZERO;
      int days = 0;
      for (Map.Entry<LocalDate, Worked> each : worked(calendar, from, due, pauses).entrySet()) {
        Worked worked = each.getValue();
        sum = sum.plus(worked.time);
        if (limit.unit() == LimitUnit.WORKING_MINUTES) {
          lines.add(
              Reason.of(
                  "clock.explain.minutes",
                  each.getKey(),
                  String.join(", ", worked.hours),
                  worked.time.toMinutes(),
                  sum.toMinutes()));
        } else if (counts(calendar, from, pauses, each.getKey())) {
          days++;
          lines.add(
              Reason.of("clock.explain.day", each.getKey(), String.join(", ", worked.hours), days));
        }
      }
    } else {
      lines.add(Reason.of("clock.explain.calendar-days", limit.amount()));
    }
    lines.add(Reason.of("clock.explain.due", local(calendar, due)));
    return lines;
  }

  /** Whether a day counts as an office day: whole after the start, not ending in a pause. */
  private static boolean counts(
      WorkingCalendar calendar, Instant from, List<Pause> pauses, LocalDate date) {
    Instant midnight = date.atStartOfDay(calendar.zone()).toInstant();
    Instant begin = calendar.nextOpening(midnight);
    Instant end = calendar.endOfOfficeDay(midnight, 1);
    return !begin.isBefore(from)
        && pauses.stream()
            .noneMatch(pause -> pause.from().isBefore(end) && !end.isAfter(pause.to()));
  }

  private static Map<LocalDate, Worked> worked(
      WorkingCalendar calendar, Instant from, Instant due, List<Pause> pauses) {
    Map<LocalDate, Worked> days = new TreeMap<>();
    calendar
        .segments(from)
        .takeWhile(segment -> segment.start().isBefore(due))
        .forEach(
            segment -> {
              Instant at = segment.start();
              Instant end = segment.end().isBefore(due) ? segment.end() : due;
              for (Pause pause : pauses) {
                if (pause.to().isAfter(at) && pause.from().isBefore(end)) {
                  add(days, calendar, at, pause.from());
                  at = pause.to();
                }
              }
              add(days, calendar, at, end);
            });
    return days;
  }

  private static void add(
      Map<LocalDate, Worked> days, WorkingCalendar calendar, Instant from, Instant to) {
    if (from.isBefore(to)) {
      days.computeIfAbsent(calendar.dateOf(from), date -> new Worked())
          .add(calendar, new Segment(from, to));
    }
  }

  private static String local(WorkingCalendar calendar, Instant at) {
    return at.atZone(calendar.zone()).toLocalDateTime().toString().replace('T', ' ');
  }

  /** What was worked on a day. */
  private static final class Worked {

    private final List<String> hours = new ArrayList<>();
    private Duration time = Duration.ZERO;

    void add(WorkingCalendar calendar, Segment segment) {
      hours.add(
          segment.start().atZone(calendar.zone()).toLocalTime()
              + "–"
              + segment.end().atZone(calendar.zone()).toLocalTime());
      time = time.plus(segment.length());
    }
  }
}

package org.nivaran.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nivaran.core.calendar.WorkingCalendar;

/**
 * When a clock comes to half and to four fifths of its limit, and to its end, if it is not paused
 * (again).
 */
public record ClockSchedule(Instant half, Instant fourFifths, Instant due) {

  /**
   * @throws IllegalArgumentException if the steps are out of order
   */
  public ClockSchedule {
    if (half.isAfter(fourFifths) || fourFifths.isAfter(due)) {
      throw new IllegalArgumentException(
          "steps out of order: " + half + ", " + fourFifths + ", " + due);
    }
  }

  /**
   * The schedule of a limit from its start.
   *
   * <p>A limit in calendar days is due at the same wall-clock time so many days later.
   *
   * @throws org.nivaran.core.calendar.NoWorkingTimeException if the calendar ends before the limit
   */
  public static ClockSchedule of(WorkingCalendar calendar, Limit limit, Instant from) {
    return switch (limit.unit()) {
      case WORKING_MINUTES -> {
        Duration whole = Duration.ofMinutes(limit.amount());
        Instant half = calendar.add(from, whole.dividedBy(2));
        Instant fourFifths = calendar.add(half, whole.multipliedBy(3).dividedBy(10));
        yield new ClockSchedule(half, fourFifths, calendar.add(fourFifths, whole.dividedBy(5)));
      }
      case WORKING_DAYS -> {
        Instant due = calendar.endOfOfficeDay(from, limit.amount());
        Duration whole = calendar.measure(from, due);
        Instant half = calendar.add(from, whole.dividedBy(2));
        yield new ClockSchedule(half, calendar.add(half, whole.multipliedBy(3).dividedBy(10)), due);
      }
      case CALENDAR_DAYS -> {
        Instant due = from.atZone(calendar.zone()).plusDays(limit.amount()).toInstant();
        Duration whole = Duration.between(from, due);
        yield new ClockSchedule(
            from.plus(whole.dividedBy(2)), from.plus(whole.multipliedBy(4).dividedBy(5)), due);
      }
    };
  }

  /**
   * The schedule of a limit from its start, over pauses that have ended.
   *
   * @param pauses in order, apart from each other, none before the start
   * @throws org.nivaran.core.calendar.NoWorkingTimeException if the calendar ends before the limit
   */
  public static ClockSchedule of(
      WorkingCalendar calendar, Limit limit, Instant from, List<Pause> pauses) {
    ClockSchedule schedule = of(calendar, limit, from);
    for (Pause pause : pauses) {
      schedule = schedule.movedOn(calendar, limit, from, pause.from(), pause.to());
    }
    return schedule;
  }

  /** The same schedule with another end; no step comes after it. */
  ClockSchedule dueAt(Instant end) {
    return end.equals(due)
        ? this
        : new ClockSchedule(earlier(half, end), earlier(fourFifths, end), end);
  }

  /**
   * The schedule after a pause. What had come before the pause stays; the rest moves on by the
   * working time of the pause, or for a limit in working days the due time by the office days that
   * ended in it and would have counted. A limit that may not pause does not move.
   *
   * @param started when the clock started
   * @throws IllegalArgumentException if the pause ends before it begins
   */
  public ClockSchedule movedOn(
      WorkingCalendar calendar,
      Limit limit,
      Instant started,
      Instant pausedFrom,
      Instant pausedTo) {
    if (!limit.mayPause() || !pausedFrom.isBefore(due)) {
      return this;
    }
    Duration pause = calendar.measure(pausedFrom, pausedTo);
    Instant movedDue;
    if (limit.unit() == LimitUnit.WORKING_DAYS) {
      int days = countedDays(calendar, started, pausedFrom, pausedTo);
      movedDue = days == 0 ? due : calendar.endOfOfficeDay(due, days);
    } else {
      movedDue = calendar.add(due, pause);
    }
    Instant movedFourFifths = earlier(moved(calendar, fourFifths, pausedFrom, pause), movedDue);
    Instant movedHalf = earlier(moved(calendar, half, pausedFrom, pause), movedFourFifths);
    return new ClockSchedule(movedHalf, movedFourFifths, movedDue);
  }

  /** Office days that end in a pause, without the day of the start, which never counted. */
  private static int countedDays(
      WorkingCalendar calendar, Instant started, Instant pausedFrom, Instant pausedTo) {
    Instant firstEnd = calendar.endOfOfficeDay(started, 1);
    if (pausedTo.isBefore(firstEnd)) {
      return 0;
    }
    Instant from = pausedFrom.isBefore(firstEnd) ? firstEnd.minusNanos(1) : pausedFrom;
    return calendar.officeDayEnds(from, pausedTo);
  }

  private static Instant moved(
      WorkingCalendar calendar, Instant step, Instant pausedFrom, Duration pause) {
    return pausedFrom.isBefore(step) ? calendar.add(step, pause) : step;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** When a step up to the breach comes. */
  Instant at(ClockStep step) {
    return switch (step) {
      case WARN_HALF -> half;
      case WARN_FOUR_FIFTHS -> fourFifths;
      case BREACH, RISE_FIRST, RISE_SECOND, RISE_THIRD -> due;
    };
  }
}

package org.nivaran.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When an office works: weekly hours with breaks, which may change from a date on, dates with their
 * own hours, whole and part holidays, and a zone. Everything is a fold over one lazy sequence of
 * half-open segments of working time.
 *
 * <p>Hours are local. On a day when the zone's clocks are changed, a span goes from the first time
 * its start comes to the first time its end comes, and a start or end that the clocks leave out is
 * the moment they are changed; so such a day may have more or less working time than others.
 *
 * <p>Immutable; safe for many threads. Good for instants from 1970 to 2199. A search gives up a
 * hundred years after its start.
 */
public final class WorkingCalendar {

  private static final long NANOS = 1_000_000_000L;
  private static final long HORIZON_DAYS = 100L * 366;
  private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2199-12-30T00:00:00Z");

  private final ZoneId zone;
  private final ZoneShifts shifts;

  /** The ordinary weeks, one after the other, and the days on which each begins to hold. */
  private final WeeklyHours[] weeks;

  private final long[] weekStarts;
  private final Map<Long, DayHours> dates;

  private WorkingCalendar(
      ZoneId zone, WeeklyHours[] weeks, long[] weekStarts, Map<Long, DayHours> dates) {
    this.zone = zone;
    this.shifts = new ZoneShifts(zone);
    this.weeks = weeks;
    this.weekStarts = weekStarts;
    this.dates = dates;
  }

  /** Begins a calendar whose hours are local times of a zone. */
  public static WorkingCalendarBuilder in(ZoneId zone) {
    return new WorkingCalendarBuilder(zone);
  }

  /**
   * A calendar whose week never changes.
   *
   * @param weekly the spans of each weekday; a weekday that is not there is off
   * @param special what a date has instead of its weekday's spans, holiday or not; none means
   *     closed
   * @param holidays dates that are closed unless they are special
   * @throws IllegalArgumentException if spans of a day overlap, or the calendar has no open hour at
   *     all
   */
  public static WorkingCalendar of(
      ZoneId zone,
      Map<DayOfWeek, List<Span>> weekly,
      Map<LocalDate, List<Span>> special,
      Set<LocalDate> holidays) {
    WorkingCalendarBuilder builder = in(zone).week(WeeklyHours.of(weekly));
    special.forEach(builder::openOn);
    holidays.forEach(builder::closedOn);
    return builder.build();
  }

  /** From what the builder has made of it. */
  static WorkingCalendar of(
      ZoneId zone, SortedMap<LocalDate, WeeklyHours> weeks, Map<LocalDate, DayHours> dates) {
    boolean open =
        weeks.values().stream().anyMatch(week -> !week.isClosed())
            || dates.values().stream().anyMatch(day -> !day.isClosed());
    if (!open) {
      throw new IllegalArgumentException("the calendar has no open hour");
    }
    Map<Long, DayHours> byDay = new HashMap<>();
    dates.forEach((date, hours) -> byDay.put(date.toEpochDay(), hours));
    return new WorkingCalendar(
        zone,
        weeks.values().toArray(WeeklyHours[]::new),
        weeks.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(),
        byDay);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The local date of an instant. */
  public LocalDate dateOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Whether the office works at this instant. At closing time it does not any more. */
  public boolean isOpen(Instant at) {
    Walk walk = new Walk(at);
    return walk.advance() && walk.startNanos <= walk.from;
  }

  /**
   * The instant itself if the office works, else when it opens next.
   *
   * @throws NoWorkingTimeException if it never does
   */
  public Instant nextOpening(Instant at) {
    Walk walk = new Walk(at);
    if (!walk.advance()) {
      throw new NoWorkingTimeException(at);
    }
    return instant(Math.max(walk.startNanos, walk.from));
  }

  /**
   * The first instant by which this much working time has passed. Where it runs out at closing time
   * that is the answer, not the next opening. Nothing added is the start itself, open or not.
   *
   * @throws IllegalArgumentException if the amount is negative
   * @throws NoWorkingTimeException if there is not so much
   */
  public Instant add(Instant from, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("cannot go back: " + amount);
    }
    if (amount.isZero()) {
      return from;
    }
    long left = amount.toNanos();
    Walk walk = new Walk(from);
    while (walk.advanceWithin(left)) {
      left -= walk.skippedNanos;
      long start = Math.max(walk.startNanos, walk.from);
      long length = walk.endNanos - start;
      if (length >= left) {
        return instant(start + left);
      }
      left -= length;
    }
    throw new NoWorkingTimeException(from);
  }

  /**
   * How much working time lies between two instants.
   *
   * @throws IllegalArgumentException if the end is before the start
   */
  public Duration measure(Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("cannot measure back from " + from + " to " + to);
    }
    long end = nanos(to);
    long sum = 0;
    Walk walk = new Walk(from);
    while (walk.advance() && walk.startNanos < end) {
      sum += Math.min(walk.endNanos, end) - Math.max(walk.startNanos, walk.from);
    }
    return Duration.ofNanos(sum);
  }

  /**
   * The end of the last of so many whole office days after an instant. A day counts if it opens at
   * or after the instant: a Monday counts for what came on Monday before opening, not for what came
   * later.
   *
   * @param days at least 1
   * @throws IllegalArgumentException if the number is not positive
   * @throws NoWorkingTimeException if there are not so many
   */
  public Instant endOfOfficeDay(Instant from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("not a number of days: " + days);
    }
    Walk walk = new Walk(from);
    int left = days;
    while (walk.advanceDay()) {
      if (walk.startNanos >= walk.from && --left == 0) {
        return instant(walk.endNanos);
      }
    }
    throw new NoWorkingTimeException(from);
  }

  /**
   * How many office days end in a stretch of time; the start does not belong to it, the end does.
   *
   * @throws IllegalArgumentException if the end is before the start
   */
  public int officeDayEnds(Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("cannot count back from " + from + " to " + to);
    }
    long end = nanos(to);
    int count = 0;
    Walk walk = new Walk(from);
    while (walk.advanceDay() && walk.endNanos <= end) {
      if (walk.endNanos > walk.from) {
        count++;
      }
    }
    return count;
  }

  /** The working time from an instant on, cut there, one segment after the other as asked for. */
  public Stream<Segment> segments(Instant from) {
    Walk walk = new Walk(from);
    Iterator<Segment> iterator =
        new Iterator<>() {
          private boolean known;
          private boolean more;

          @Override
          public boolean hasNext() {
            if (!known) {
              more = walk.advance();
              known = true;
            }
            return more;
          }

          @Override
          public Segment next() {
            if (!hasNext()) {
              throw new NoSuchElementException("no more working time");
            }
            known = false;
            return new Segment(
                instant(Math.max(walk.startNanos, walk.from)), instant(walk.endNanos));
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            iterator, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL),
        false);
  }

  private static long nanos(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  /** Goes through the segments that end after an instant. One thread's. */
  private final class Walk {

    final long from;
    long day;
    long startNanos;
    long endNanos;

    /** Working time of whole days that {@link #advanceWithin} went over in its last call. */
    long skippedNanos;

    private final long lastDay;
    private int shiftsBefore;
    private boolean plain;
    private DayHours hours;
    private int span;

    /** How many of the ordinary weeks have begun to hold by the day. */
    private int weeksBegun;

    Walk(Instant from) {
      if (from.isBefore(FIRST) || from.isAfter(LAST)) {
        throw new IllegalArgumentException("beyond the calendar: " + from);
      }
      this.from = nanos(from);
      this.day = shifts.dayOf(from.getEpochSecond());
      this.lastDay = Math.min(day + HORIZON_DAYS, LAST.getEpochSecond() / ZoneShifts.DAY_SECONDS);
      this.shiftsBefore = shifts.shiftsBefore(day);
      this.hours = DayHours.CLOSED;
      enterDay();
    }

    /** Goes to the next segment that ends after the start; false if there is none. */
    boolean advance() {
      return advanceWithin(0);
    }

    /**
     * Goes to the next segment, or over as many whole plain days as hold less than this.
     *
     * @return false if there is none
     */
    boolean advanceWithin(long nanos) {
      skippedNanos = 0;
      while (day <= lastDay) {
        if (span == 0 && plain && !hours.isClosed()) {
          long total = hours.minutes() * 60L * NANOS;
          if (skippedNanos + total < nanos && nanosOf(hours.spans().get(0).fromMinute()) >= from) {
            skippedNanos += total;
            leaveDay();
            continue;
          }
        }
        while (span < hours.spans().size()) {
          Span next = hours.spans().get(span++);
          endNanos = nanosOf(next.toMinute());
          startNanos = nanosOf(next.fromMinute());
          if (endNanos > from && endNanos > startNanos) {
            return true;
          }
        }
        leaveDay();
      }
      return false;
    }

    /**
     * Goes to the next day with working time, and sets its first opening and its last closing, be
     * they before the start or not; false if there is none.
     */
    boolean advanceDay() {
      while (day <= lastDay) {
        boolean open = false;
        for (Span each : hours.spans()) {
          long start = nanosOf(each.fromMinute());
          long end = nanosOf(each.toMinute());
          if (start < end) {
            startNanos = open ? startNanos : start;
            endNanos = end;
            open = true;
          }
        }
        leaveDay();
        if (open) {
          return true;
        }
      }
      return false;
    }

    private long nanosOf(int minute) {
      long second =
          plain ? shifts.plainSecond(day, minute, shiftsBefore) : shifts.second(day, minute);
      return second * NANOS;
    }

    private void leaveDay() {
      day++;
      if (!plain) {
        shiftsBefore = shifts.shiftsBefore(day);
      }
      enterDay();
    }

    private void enterDay() {
      plain = shifts.isPlain(day, shiftsBefore);
      while (weeksBegun < weekStarts.length && weekStarts[weeksBegun] <= day) {
        weeksBegun++;
      }
      DayHours own = dates.get(day);
      hours = own != null ? own : ordinary();
      span = 0;
    }

    private DayHours ordinary() {
      return weeksBegun == 0
          ? DayHours.CLOSED
          : weeks[weeksBegun - 1].day((int) Math.floorMod(day + 3, 7L));
    }
  }
}

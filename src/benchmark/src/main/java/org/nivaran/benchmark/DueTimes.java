package org.nivaran.benchmark;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.ClockSchedule;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitUnit;

/** How long it takes to count a due time, in a year with forty holidays. */
final class DueTimes {
  private static final int STARTS = 4096;
  private static final int ROUNDS = 50;
  private static final Instant NEW_YEAR = Instant.parse("2025-12-31T18:30:00Z");
  private static final Duration THIRTY_DAYS = Duration.ofMinutes(30 * 450);
  private static final Limit LIMIT = new Limit(30, LimitUnit.WORKING_DAYS);

  private final WorkingCalendar calendar = calendar();

  /** The end of the thirtieth office day. */
  double officeDaysMicros() {
    return micros(from -> calendar.endOfOfficeDay(from, 30));
  }

  /** Thirty office days of working time, counted to the minute. */
  double workingTimeMicros() {
    return micros(from -> calendar.add(from, THIRTY_DAYS));
  }

  /** Due time and both warnings of a clock, limit of thirty office days. */
  double scheduleMicros() {
    return micros(from -> ClockSchedule.of(calendar, LIMIT, from).due());
  }

  /** The best of several rounds, so that a neighbour's work counts for little. */
  private static double micros(Function<Instant, Instant> count) {
    double best = Double.MAX_VALUE;
    long kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long started = System.nanoTime();
      for (int i = 0; i < STARTS; i++) {
        kept += count.apply(NEW_YEAR.plusSeconds(i * 3_600L)).getEpochSecond();
      }
      best = Math.min(best, (System.nanoTime() - started) / 1e3 / STARTS);
    }
    if (kept == 0) {
      throw new IllegalStateException("nothing was counted");
    }
    return best;
  }

  private static WorkingCalendar calendar() {
    Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
      weekly.put(day, List.of(Span.parse("10:00-17:30")));
      weekly.put(day.plus(2), List.of(Span.parse("10:00-17:30")));
    }
    Set<LocalDate> holidays =
        IntStream.range(0, 40)
            .mapToObj(i -> LocalDate.of(2026, 1, 1).plusDays(i * 9L))
            .collect(Collectors.toSet());
    return WorkingCalendar.of(ZoneId.of("Asia/Kolkata"), weekly, Map.of(), holidays);
  }
}

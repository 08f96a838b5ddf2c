package org.nivaran.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class WorkingCalendarLawsTest {

  private static final String[] ZONES = {
    "Asia/Kolkata",
    "Europe/Berlin",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "UTC",
    "America/Sao_Paulo"
  };
  private static final LocalDate FIRST = LocalDate.parse("2011-01-01");

  @Property(trials = 300)
  public void addingThenMeasuringGivesTheSameAmount(
      long seed,
      @InRange(minInt = 0, maxInt = 500_000) int start,
      @InRange(minInt = 1, maxInt = 60_000) int minutes) {
    WorkingCalendar calendar = calendar(seed);
    Instant from = instant(start);

    Instant due = calendar.add(from, Duration.ofMinutes(minutes));

    assertThat(calendar.measure(from, due)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Property(trials = 300)
  public void splittingAnAmountInTwoSums(
      long seed,
      @InRange(minInt = 0, maxInt = 500_000) int start,
      @InRange(minInt = 0, maxInt = 20_000) int first,
      @InRange(minInt = 0, maxInt = 20_000) int second) {
    WorkingCalendar calendar = calendar(seed);
    Instant from = instant(start);

    assertThat(
            calendar.add(calendar.add(from, Duration.ofMinutes(first)), Duration.ofMinutes(second)))
        .isEqualTo(calendar.add(from, Duration.ofMinutes(first + second)));
  }

  @Property(trials = 300)
  public void isMonotone(
      long seed,
      @InRange(minInt = 0, maxInt = 500_000) int start,
      @InRange(minInt = 0, maxInt = 3_000) int later,
      @InRange(minInt = 1, maxInt = 20_000) int minutes,
      @InRange(minInt = 0, maxInt = 300) int more) {
    WorkingCalendar calendar = calendar(seed);
    Instant due = calendar.add(instant(start), Duration.ofMinutes(minutes));

    assertThat(calendar.add(instant(start + later), Duration.ofMinutes(minutes)))
        .isAfterOrEqualTo(due);
    assertThat(calendar.add(instant(start), Duration.ofMinutes(minutes + more)))
        .isAfterOrEqualTo(due);
    assertThat(calendar.endOfOfficeDay(instant(start + later), 3))
        .isAfterOrEqualTo(calendar.endOfOfficeDay(instant(start), 3));
  }

  @Property(trials = 300)
  public void isNeverDueInsideAClosedPeriod(
      long seed,
      @InRange(minInt = 0, maxInt = 500_000) int start,
      @InRange(minInt = 1, maxInt = 20_000) int minutes) {
    WorkingCalendar calendar = calendar(seed);

    Instant due = calendar.add(instant(start), Duration.ofMinutes(minutes));

    // Closing time wins over the next opening: a moment before it, the office works.
    assertThat(calendar.isOpen(due.minusNanos(1))).isTrue();
  }

  @Property(trials = 60)
  public void agreesWithCountingMinuteByMinute(
      long seed,
      @InRange(minInt = 0, maxInt = 500_000) int start,
      @InRange(minInt = 1, maxInt = 15_000) int length) {
    Plan plan = new Plan(seed);
    Instant from = instant(start);

    long counted = 0;
    for (int i = 0; i < length; i++) {
      if (plan.isOpen(from.plusSeconds(i * 60L))) {
        counted++;
      }
    }

    assertThat(plan.calendar().measure(from, from.plusSeconds(length * 60L)))
        .isEqualTo(Duration.ofMinutes(counted));
  }

  @Property(trials = 100)
  public void segmentsAreInOrderAndApart(
      long seed, @InRange(minInt = 0, maxInt = 500_000) int start) {
    List<Segment> segments = calendar(seed).segments(instant(start)).limit(60).toList();

    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).start()).isAfterOrEqualTo(segments.get(i - 1).end());
    }
  }

  @Property(trials = 200)
  public void officeDaysCountedOneByOneAreTheSameAsAllAtOnce(
      long seed,
      @InRange(minInt = 0, maxInt = 500_000) int start,
      @InRange(minInt = 1, maxInt = 20) int first,
      @InRange(minInt = 1, maxInt = 20) int second) {
    WorkingCalendar calendar = calendar(seed);
    Instant from = instant(start);
    Instant middle = calendar.endOfOfficeDay(from, first);

    Instant end = calendar.endOfOfficeDay(middle, second);

    assertThat(end).isEqualTo(calendar.endOfOfficeDay(from, first + second));
    assertThat(calendar.officeDayEnds(middle, end)).isEqualTo(second);
  }

  @Property(trials = 300)
  public void theNextOpeningIsOpenAndNothingIsBeforeIt(
      long seed, @InRange(minInt = 0, maxInt = 500_000) int start) {
    WorkingCalendar calendar = calendar(seed);
    Instant from = instant(start);

    Instant opening = calendar.nextOpening(from);

    assertThat(opening).isAfterOrEqualTo(from);
    assertThat(calendar.isOpen(opening)).isTrue();
    assertThat(calendar.measure(from, opening)).isZero();
    assertThat(calendar.nextOpening(opening)).isEqualTo(opening);
  }

  private static Instant instant(int minutes) {
    return FIRST.atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(minutes * 60L * 17);
  }

  private static WorkingCalendar calendar(long seed) {
    return new Plan(seed).calendar();
  }

  /** The same office twice: as a calendar and as a question asked of each minute. */
  private static final class Plan {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    private final LocalDate change;
    private final Map<DayOfWeek, List<Span>> later = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Span>> special = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();

    Plan(long seed) {
      Random random = new Random(seed);
      zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
      change = FIRST.plusDays(random.nextInt(365 * 17));
      fill(weekly, random);
      fill(later, random);
      for (int i = 0; i < 40; i++) {
        holidays.add(FIRST.plusDays(random.nextInt(365 * 17)));
        special.put(FIRST.plusDays(random.nextInt(365 * 17)), someSpans(random));
      }
    }

    private static void fill(Map<DayOfWeek, List<Span>> week, Random random) {
      week.put(DayOfWeek.WEDNESDAY, List.of(new Span(60, 240)));
      for (DayOfWeek day : DayOfWeek.values()) {
        if (random.nextInt(7) > 1) {
          week.put(day, someSpans(random));
        }
      }
    }

    WorkingCalendar calendar() {
      WorkingCalendarBuilder builder =
          WorkingCalendar.in(zone)
              .week(WeeklyHours.of(weekly))
              .weekFrom(change, WeeklyHours.of(later));
      special.forEach(builder::openOn);
      holidays.forEach(builder::closedOn);
      return builder.build();
    }

    boolean isOpen(Instant at) {
      ZonedDateTime local = at.atZone(zone);
      LocalDate date = local.toLocalDate();
      List<Span> spans =
          special.containsKey(date)
              ? special.get(date)
              : holidays.contains(date)
                  ? List.of()
                  : (date.isBefore(change) ? weekly : later)
                      .getOrDefault(date.getDayOfWeek(), List.of());
      int minute = local.getHour() * 60 + local.getMinute();
      boolean comesTwice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
      return spans.stream()
          .anyMatch(
              span ->
                  comesTwice
                      ? isBetweenFirstTimes(span, date, at)
                      : span.fromMinute() <= minute && minute < span.toMinute());
    }

    /** A span goes from the first time its start comes to the first time its end comes. */
    private boolean isBetweenFirstTimes(Span span, LocalDate date, Instant at) {
      Instant from = date.atStartOfDay().plusMinutes(span.fromMinute()).atZone(zone).toInstant();
      Instant to = date.atStartOfDay().plusMinutes(span.toMinute()).atZone(zone).toInstant();
      return !at.isBefore(from) && at.isBefore(to);
    }

    private static List<Span> someSpans(Random random) {
      List<Span> spans = new ArrayList<>();
      int at = random.nextInt(4) * 30;
      while (at < 1440 && spans.size() < 3) {
        int end = Math.min(1440, at + 30 + random.nextInt(20) * 30);
        spans.add(new Span(at, end));
        at = end + 30 + random.nextInt(8) * 30;
      }
      return spans;
    }
  }
}

package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.raipurOffice;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.runner.RunWith;
import org.nivaran.core.calendar.WorkingCalendar;

@RunWith(JUnitQuickcheck.class)
public class ClockLawsTest {

  private static final Instant NEW_YEAR = raipur("2026-01-01T00:00");

  private final WorkingCalendar office = raipurOffice();

  @Property(trials = 300)
  public void pausingForSomeWorkingTimeMovesTheDueTimeByIt(
      @InRange(minInt = 0, maxInt = 300_000) int start,
      @InRange(minInt = 1, maxInt = 20_000) int amount,
      @InRange(minInt = 0, maxInt = 20_000) int before,
      @InRange(minInt = 0, maxInt = 20_000) int length) {
    Instant from = NEW_YEAR.plusSeconds(start * 60L);
    Limit limit = new Limit(amount, LimitUnit.WORKING_MINUTES);
    ClockSchedule schedule = ClockSchedule.of(office, limit, from);
    Instant pausedFrom = from.plusSeconds(before * 60L);
    Instant pausedTo = pausedFrom.plusSeconds(length * 60L);

    Instant due = schedule.movedOn(office, limit, from, pausedFrom, pausedTo).due();

    Duration pause =
        pausedFrom.isBefore(schedule.due()) ? office.measure(pausedFrom, pausedTo) : Duration.ZERO;
    assertThat(due).isEqualTo(office.add(schedule.due(), pause));
    assertThat(office.measure(from, due)).isEqualTo(Duration.ofMinutes(amount).plus(pause));
  }

  @Property(trials = 300)
  public void workingDaysLeftAfterAPauseAreTheLimit(
      @InRange(minInt = 0, maxInt = 300_000) int start,
      @InRange(minInt = 1, maxInt = 60) int days,
      @InRange(minInt = 0, maxInt = 20_000) int before,
      @InRange(minInt = 0, maxInt = 20_000) int length) {
    Instant from = NEW_YEAR.plusSeconds(start * 60L);
    Limit limit = new Limit(days, LimitUnit.WORKING_DAYS);
    Instant pausedFrom = from.plusSeconds(before * 60L);
    Instant pausedTo = pausedFrom.plusSeconds(length * 60L);
    ClockPreview preview =
        ClockPreview.of(office, from, limit, List.of(new Pause(pausedFrom, pausedTo)));

    long counted =
        preview.explanation().stream()
            .filter(line -> line.key().equals("clock.explain.day"))
            .count();

    boolean pauseCounts = pausedFrom.isBefore(ClockSchedule.of(office, limit, from).due());
    if (pauseCounts) {
      assertThat(counted).isEqualTo(days);
    }
  }

  @Property(trials = 300)
  public void stepsStayInOrderThroughAnyPause(
      @InRange(minInt = 0, maxInt = 300_000) int start,
      @InRange(minInt = 1, maxInt = 60) int days,
      @InRange(minInt = 0, maxInt = 20_000) int before,
      @InRange(minInt = 0, maxInt = 20_000) int length) {
    Instant from = NEW_YEAR.plusSeconds(start * 60L);
    Limit limit = new Limit(days, LimitUnit.WORKING_DAYS);
    Instant pausedFrom = from.plusSeconds(before * 60L);

    ClockSchedule moved =
        ClockSchedule.of(office, limit, from)
            .movedOn(office, limit, from, pausedFrom, pausedFrom.plusSeconds(length * 60L));

    assertThat(moved.half()).isBeforeOrEqualTo(moved.fourFifths());
    assertThat(moved.fourFifths()).isBeforeOrEqualTo(moved.due());
  }
}

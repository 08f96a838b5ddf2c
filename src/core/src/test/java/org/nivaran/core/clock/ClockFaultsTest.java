package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.weekdays;
import static org.nivaran.core.clock.LimitUnit.CALENDAR_DAYS;
import static org.nivaran.core.clock.LimitUnit.WORKING_DAYS;
import static org.nivaran.core.clock.LimitUnit.WORKING_MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;

/**
 * What goes wrong around a clock: reference data that changes, late ticks, machines that differ.
 */
public class ClockFaultsTest {

  private static final Reason WHY = Reason.of("test");
  private static final Instant TUESDAY_11 = raipur("2026-11-24T11:00");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

  private final WorkingCalendar office = calendar(Set.of());
  private final WorkingCalendar withHoliday = calendar(Set.of(WEDNESDAY));
  private final EscalationLadder ladder =
      new EscalationLadder(List.of(Duration.ofHours(15), Duration.ofHours(30)));

  @Test
  public void aHolidayAddedAfterRegistrationMovesTheDueTimeAndWithdrawnMovesItBack() {
    Clock clock = clock(rule(2, WORKING_DAYS));

    Clock.Turn added = recalculated(clock, withHoliday, rule(2, WORKING_DAYS), List.of());
    Clock.Turn withdrawn = recalculated(added.clock(), office, rule(2, WORKING_DAYS), List.of());

    assertThat(clock.due()).isEqualTo(raipur("2026-11-26T17:30"));
    assertThat(added.clock().due()).isEqualTo(raipur("2026-11-27T17:30"));
    assertThat(withdrawn.clock()).isEqualTo(clock);
    assertThat(withdrawn.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.dueBefore()).isEqualTo(raipur("2026-11-27T17:30"));
              assertThat(event.dueAfter()).isEqualTo(raipur("2026-11-26T17:30"));
            });
  }

  @Test
  public void aHolidayAddedBeforeTheBreachDoesNotTakeBackTheWarnings() {
    Clock warned =
        clock(rule(600, WORKING_MINUTES))
            .ticked(office, ladder, raipur("2026-11-25T12:00"))
            .clock();

    Clock moved = recalculated(warned, withHoliday, rule(600, WORKING_MINUTES), List.of()).clock();

    assertThat(moved.nextStep()).isEqualTo(ClockStep.BREACH);
    assertThat(moved.nextAt()).isEqualTo(raipur("2026-11-26T13:30"));
  }

  @Test
  public void aLimitChangedWhilePausedCountsFromTheStartAndThePauseGoesOn() {
    List<ClockEvent> history = new ArrayList<>();
    Clock.Turn paused =
        clock(rule(600, WORKING_MINUTES)).paused(raipur("2026-11-24T12:00"), null, WHY);
    history.addAll(paused.events());

    Clock.Turn changed =
        recalculated(
            paused.clock(), office, rule(300, WORKING_MINUTES), Pause.in(history, new ClockId(1)));

    assertThat(changed.clock().state()).isEqualTo(ClockState.PAUSED);
    assertThat(changed.clock().nextAt()).isNull();
    // 60 minutes were worked before the pause; 240 are left from Wednesday 11:00.
    assertThat(
            changed
                .clock()
                .resumed(office, ladder, raipur("2026-11-25T11:00"), null, WHY)
                .clock()
                .due())
        .isEqualTo(raipur("2026-11-25T15:00"));
  }

  @Test
  public void aLimitThatBecomesStatutoryWhilePausedRunsOn() {
    Clock paused =
        clock(rule(600, WORKING_MINUTES)).paused(raipur("2026-11-24T12:00"), null, WHY).clock();

    Clock statutory = recalculated(paused, office, rule(30, CALENDAR_DAYS), List.of()).clock();

    assertThat(statutory.state()).isEqualTo(ClockState.RUNNING);
    assertThat(statutory.due()).isEqualTo(raipur("2026-12-24T11:00"));
    assertThat(statutory.nextAt()).isEqualTo(raipur("2026-12-09T11:00"));
  }

  @Test
  public void aStoppedClockIsNeverRecalculated() {
    Clock stopped =
        clock(rule(2, WORKING_DAYS)).stopped(office, raipur("2026-11-25T11:00"), null, WHY).clock();

    assertThat(recalculated(stopped, withHoliday, rule(9, WORKING_DAYS), List.of()).isIdle())
        .isTrue();
  }

  @Test
  public void anotherNameOfTheSameLimitIsNoChange() {
    Clock clock = clock(rule(2, WORKING_DAYS));

    assertThat(recalculated(clock, office, rule(2, WORKING_DAYS), List.of()).isIdle()).isTrue();
  }

  @Test
  public void aTickStoppedForAWeekGivesTheStepsOfTheWeekInOrderAtTheirTimes() {
    Clock clock = clock(rule(60, WORKING_MINUTES));

    Clock.Turn late = clock.ticked(office, ladder, TUESDAY_11.plus(Duration.ofDays(7)));

    assertThat(late.events())
        .extracting(ClockEvent::at)
        .containsExactly(
            raipur("2026-11-24T11:30"),
            raipur("2026-11-24T11:48"),
            raipur("2026-11-24T12:00"),
            raipur("2026-11-26T12:00"),
            raipur("2026-11-30T12:00"));
    assertThat(late.clock().nextStep()).isNull();
  }

  @Test
  public void aNodeWhoseClockIsBehindResumesAPauseOfNoLength() {
    Clock paused =
        clock(rule(60, WORKING_MINUTES)).paused(raipur("2026-11-24T11:30"), null, WHY).clock();

    assertThat(paused.resumed(office, ladder, raipur("2026-11-24T11:29"), null, WHY).clock().due())
        .isEqualTo(raipur("2026-11-24T12:00"));
  }

  @Test
  public void aNodeWhoseClockIsAheadComesToAStepOnlyOnce() {
    Clock clock = clock(rule(60, WORKING_MINUTES));

    Clock ahead = clock.ticked(office, ladder, raipur("2026-11-24T11:31")).clock();

    assertThat(ahead.ticked(office, ladder, raipur("2026-11-24T11:29")).isIdle()).isTrue();
  }

  @Test
  public void stoppedAtTheDueTimeItIsInTime() {
    Clock clock = clock(rule(60, WORKING_MINUTES));
    Instant due = clock.due();

    assertThat(clock.isBreached(due)).isFalse();
    assertThat(clock.isBreached(due.plusNanos(1))).isTrue();
    assertThat(clock.stopped(office, due, null, WHY).clock().isBreached(Instant.MAX)).isFalse();
    assertThat(clock.stopped(office, due.plusNanos(1), null, WHY).clock().isBreached(due)).isTrue();
  }

  private Clock.Turn recalculated(
      Clock clock, WorkingCalendar calendar, LimitRule rule, List<Pause> pauses) {
    return clock.recalculated(
        calendar, ladder, rule, pauses, raipur("2026-11-24T13:00"), "admin", WHY);
  }

  private Clock clock(LimitRule rule) {
    return NewClock.of(
            new IssueId(10001), 1, rule, new CalendarKey("office"), office, Level.L1, TUESDAY_11)
        .stored(new ClockId(1));
  }

  private static LimitRule rule(int amount, LimitUnit unit) {
    return LimitRule.byDefault(ClockKind.CITIZEN, new Limit(amount, unit));
  }

  private static WorkingCalendar calendar(Set<LocalDate> holidays) {
    return WorkingCalendar.of(KOLKATA, weekdays("10:00-17:30"), Map.of(), holidays);
  }
}

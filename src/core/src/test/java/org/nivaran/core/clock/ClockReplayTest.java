package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.raipurOffice;
import static org.nivaran.core.calendar.CalendarFixtures.weekdays;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;

@RunWith(JUnitQuickcheck.class)
public class ClockReplayTest {

  private static final Reason WHY = Reason.of("test");
  private static final Instant NEW_YEAR = raipur("2026-01-01T00:00");
  private static final CalendarKey OFFICE = new CalendarKey("office");
  private static final ClockId ID = new ClockId(7);

  private final WorkingCalendar office = raipurOffice();
  private final EscalationLadder ladder =
      new EscalationLadder(List.of(Duration.ofHours(15), Duration.ofHours(30)));

  /** Whatever happened to a clock, its history alone gives the same clock. */
  @Property(trials = 400)
  public void theHistoryAloneGivesTheClock(
      long seed, @InRange(minInt = 0, maxInt = 300_000) int start) {
    Random random = new Random(seed);
    Life life = new Life(random, NEW_YEAR.plusSeconds(start * 60L));
    for (int i = 0; i < 14; i++) {
      life.goOn();
    }

    ClockReplay replay = ClockReplay.of(ID, life.history, key -> office, ladder).orElseThrow();

    assertThat(replay.clock()).isEqualTo(life.clock);
    assertThat(replay.agrees()).isTrue();
  }

  @Test
  public void aCalendarThatChangedWithoutARecalculationDoesNotMoveTheRecordedDueTime() {
    Clock clock = clock(new Limit(2, LimitUnit.WORKING_DAYS), raipur("2026-01-22T11:00"));
    WorkingCalendar withoutHolidays =
        WorkingCalendar.of(KOLKATA, weekdays("10:00-17:30"), Map.of(), Set.of());

    ClockReplay replay =
        ClockReplay.of(ID, List.of(clock.started(WHY)), key -> withoutHolidays, ladder)
            .orElseThrow();

    assertThat(replay.agrees()).isFalse();
    assertThat(replay.clock().due()).isEqualTo(raipur("2026-01-27T17:30"));
    assertThat(replay.computedDue()).isEqualTo(raipur("2026-01-26T17:30"));
  }

  @Test
  public void anEarlierRecordedDueTimeTakesTheWarningsWithIt() {
    Clock clock = clock(new Limit(2, LimitUnit.WORKING_DAYS), raipur("2026-01-22T11:00"));
    WorkingCalendar shut =
        WorkingCalendar.in(KOLKATA)
            .weekFrom(
                java.time.LocalDate.parse("2026-03-01"),
                org.nivaran.core.calendar.WeeklyHours.of(weekdays("10:00-17:30")))
            .build();

    ClockReplay replay =
        ClockReplay.of(ID, List.of(clock.started(WHY)), key -> shut, ladder).orElseThrow();

    assertThat(replay.clock().schedule())
        .isEqualTo(new ClockSchedule(clock.due(), clock.due(), clock.due()));
  }

  @Test
  public void aHistoryThatDoesNotSayHowItBeganGivesNothing() {
    Clock clock = clock(new Limit(60, LimitUnit.WORKING_MINUTES), NEW_YEAR);
    List<ClockEvent> paused = clock.paused(NEW_YEAR, null, WHY).events();

    assertThat(ClockReplay.of(ID, List.of(), key -> office, ladder)).isEmpty();
    assertThat(ClockReplay.of(ID, paused, key -> office, ladder)).isEmpty();
    assertThat(ClockReplay.of(new ClockId(8), List.of(clock.started(WHY)), key -> office, ladder))
        .isEmpty();
  }

  @Test
  public void everyClockOfAHistoryIsRebuilt() {
    Clock one = clock(new Limit(60, LimitUnit.WORKING_MINUTES), NEW_YEAR);
    Clock other =
        NewClock.of(
                new IssueId(10001),
                2,
                LimitRule.byDefault(ClockKind.DEPARTMENT, new Limit(1, LimitUnit.WORKING_DAYS)),
                OFFICE,
                office,
                Level.L2,
                NEW_YEAR)
            .stored(new ClockId(9));
    List<ClockEvent> history = new ArrayList<>(List.of(one.started(WHY), other.started(WHY)));
    history.addAll(one.paused(raipur("2026-01-01T10:10"), null, WHY).events());

    assertThat(ClockReplay.all(history, key -> office, ladder))
        .extracting(replay -> replay.clock().id(), replay -> replay.clock().state())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ID, ClockState.PAUSED),
            org.assertj.core.groups.Tuple.tuple(new ClockId(9), ClockState.RUNNING));
  }

  private Clock clock(Limit limit, Instant started) {
    return NewClock.of(
            new IssueId(10001),
            1,
            LimitRule.byDefault(ClockKind.CITIZEN, limit),
            OFFICE,
            office,
            Level.L1,
            started)
        .stored(ID);
  }

  private static Limit limit(Random random) {
    LimitUnit unit = LimitUnit.values()[random.nextInt(3)];
    return new Limit(
        unit == LimitUnit.WORKING_MINUTES ? 1 + random.nextInt(6000) : 1 + random.nextInt(30),
        unit);
  }

  /** A clock to which anything happens, and what was written down about it. */
  private final class Life {

    final List<ClockEvent> history = new ArrayList<>();
    Clock clock;
    private final Random random;
    private Instant now;

    Life(Random random, Instant start) {
      this.random = random;
      this.now = start;
      this.clock = clock(limit(random), start);
      history.add(clock.started(WHY));
    }

    void goOn() {
      now = now.plusSeconds(random.nextInt(60 * 60 * 50));
      Clock.Turn turn =
          switch (random.nextInt(7)) {
            case 0, 1 -> clock.paused(now, "phe", WHY);
            case 2, 3 -> clock.resumed(office, ladder, now, "phe", WHY);
            case 4 ->
                clock.state() == ClockState.STOPPED
                    ? clock.restarted(office, ladder, now, null, WHY)
                    : clock.stopped(office, now, null, WHY);
            case 5 ->
                clock.recalculated(
                    office,
                    ladder,
                    LimitRule.byDefault(ClockKind.CITIZEN, limit(random)),
                    Pause.in(history, ID),
                    now,
                    "admin",
                    WHY);
            default -> clock.ticked(office, ladder, now);
          };
      clock = turn.clock();
      history.addAll(turn.events());
    }
  }
}

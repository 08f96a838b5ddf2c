package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.raipurOffice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;

public class RecalculationPlanTest {

  private static final Instant NOON = raipur("2026-11-24T12:00");

  private final WorkingCalendar office = raipurOffice();

  @Test
  public void countsWhatMovesEachWay() {
    RecalculationPlan plan =
        RecalculationPlan.NOTHING
            .with(clock(1, 60), clock(1, 90), NOON)
            .with(clock(2, 60), clock(2, 30), NOON)
            .with(clock(3, 60), clock(3, 30), NOON)
            .with(clock(4, 60), clock(4, 60), NOON);

    assertThat(plan.looked()).isEqualTo(4);
    assertThat(plan.later()).isEqualTo(1);
    assertThat(plan.earlier()).isEqualTo(2);
    assertThat(plan.moved()).isEqualTo(3);
    assertThat(plan.newlyOver()).isZero();
    assertThat(plan.mostMoved())
        .extracting(moved -> moved.clock().value())
        .containsExactly(1L, 2L, 3L);
    assertThat(plan.mostMoved().get(1).distance()).isEqualTo(Duration.ofMinutes(30));
    assertThat(plan.mostMoved().get(1).kind()).isEqualTo(ClockKind.CITIZEN);
    assertThat(plan.mostMoved().get(1).issue()).isEqualTo(new IssueId(10_002));
  }

  @Test
  public void countsWhatIsNewlyOver() {
    // Started at noon: over at 12:31 by the new limit of half an hour, but not at 12:30.
    Instant then = raipur("2026-11-24T12:30");

    assertThat(over(60, 30, then)).isZero();
    assertThat(over(60, 30, then.plusNanos(1))).isEqualTo(1);
    assertThat(over(20, 30, then.plusSeconds(60))).isZero();
    assertThat(over(30, 60, then.plusSeconds(60))).isZero();
  }

  @Test
  public void keepsTheTenThatMoveFarthestTheLowerNumberFirst() {
    RecalculationPlan plan = RecalculationPlan.NOTHING;
    for (int i = 1; i <= 24; i++) {
      // 1 and 2 move by one minute, 3 and 4 by two, and so on.
      plan = plan.with(clock(i, 60), clock(i, 60 + (i + 1) / 2), NOON);
    }

    assertThat(plan.moved()).isEqualTo(24);
    assertThat(plan.mostMoved())
        .extracting(moved -> moved.clock().value())
        .containsExactly(23L, 24L, 21L, 22L, 19L, 20L, 17L, 18L, 15L, 16L);
    assertThat(plan.with(clock(99, 60), clock(99, 61), NOON).mostMoved())
        .isEqualTo(plan.mostMoved());
    List<RecalculationPlan.Moved> withEqual =
        plan.with(clock(99, 60), clock(99, 68), NOON).mostMoved();
    assertThat(withEqual).isEqualTo(plan.mostMoved());
  }

  @Test
  public void aRunKeepsWhatItWasBegunWithAndCounts() {
    CalendarKey calendar = new CalendarKey("office");
    RecalculationRun run =
        RecalculationRun.of(calendar, "holiday", "admin", 8, NOON)
            .after(new ClockId(7), 5, 3, 1)
            .after(new ClockId(9), 2, 1, 1)
            .finished(NOON.plusSeconds(60))
            .stored(4, 2);

    assertThat(run)
        .isEqualTo(
            new RecalculationRun(
                4,
                calendar,
                "holiday",
                "admin",
                NOON,
                new RecalculationRun.Progress(new ClockId(9), 8, 7, 4, 2),
                null,
                NOON.plusSeconds(60),
                2));
  }

  private long over(int before, int after, Instant now) {
    return RecalculationPlan.NOTHING.with(clock(1, before), clock(1, after), now).newlyOver();
  }

  private Clock clock(long id, int minutes) {
    return NewClock.of(
            new IssueId(10_000 + id),
            1,
            LimitRule.byDefault(ClockKind.CITIZEN, new Limit(minutes, LimitUnit.WORKING_MINUTES)),
            new CalendarKey("office"),
            office,
            Level.L1,
            NOON)
        .stored(new ClockId(id));
  }
}

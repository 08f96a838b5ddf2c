package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.raipurOffice;
import static org.nivaran.core.clock.LimitUnit.CALENDAR_DAYS;
import static org.nivaran.core.clock.LimitUnit.WORKING_DAYS;
import static org.nivaran.core.clock.LimitUnit.WORKING_MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Subject;

public class ClockTest {

  private static final Reason WHY = Reason.of("test");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Instant TUESDAY_11 = raipur("2026-11-24T11:00");

  private final WorkingCalendar office = raipurOffice();
  private final EscalationLadder ladder =
      new EscalationLadder(List.of(Duration.ofHours(15), Duration.ofHours(30)));

  @Test
  public void comesToItsStepsInOrderEachAtItsTime() {
    Clock clock = clock(new Limit(600, WORKING_MINUTES));

    Clock.Turn turn = clock.ticked(office, ladder, raipur("2026-12-04T12:00"));

    // 10 hours: 6:30 on Tuesday, 3:30 on Wednesday; the ladder after 15 and 30 more.
    assertThat(turn.events())
        .extracting(ClockEvent::step, ClockEvent::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ClockStep.WARN_HALF, raipur("2026-11-24T16:00")),
            org.assertj.core.groups.Tuple.tuple(
                ClockStep.WARN_FOUR_FIFTHS, raipur("2026-11-25T11:30")),
            org.assertj.core.groups.Tuple.tuple(ClockStep.BREACH, raipur("2026-11-25T13:30")),
            org.assertj.core.groups.Tuple.tuple(ClockStep.RISE_FIRST, raipur("2026-11-27T13:30")),
            org.assertj.core.groups.Tuple.tuple(ClockStep.RISE_SECOND, raipur("2026-12-01T13:30")));
    assertThat(turn.clock().nextStep()).isNull();
    assertThat(turn.clock().nextAt()).isNull();
  }

  @Test
  public void tickingTwiceComesToNothingMore() {
    Instant now = raipur("2026-11-25T12:00");
    Clock once = clock(new Limit(600, WORKING_MINUTES)).ticked(office, ladder, now).clock();

    Clock.Turn again = once.ticked(office, ladder, now);

    assertThat(again.isIdle()).isTrue();
    assertThat(again.clock()).isEqualTo(once);
  }

  @Test
  public void tickingLateComesToTheSameAsTickingInTime() {
    Clock clock = clock(new Limit(600, WORKING_MINUTES));
    List<ClockEvent> inTime = new ArrayList<>();
    Clock each = clock;
    for (Instant now = TUESDAY_11;
        now.isBefore(raipur("2026-12-04T12:00"));
        now = now.plusSeconds(1800)) {
      Clock.Turn turn = each.ticked(office, ladder, now);
      inTime.addAll(turn.events());
      each = turn.clock();
    }

    Clock.Turn late = clock.ticked(office, ladder, raipur("2026-12-04T12:00"));

    assertThat(late.events()).isEqualTo(inTime);
    assertThat(late.clock()).isEqualTo(each);
  }

  @Test
  public void aPauseMovesWhatIsStillToCome() {
    Clock clock = clock(new Limit(600, WORKING_MINUTES));
    Clock warned = clock.ticked(office, ladder, raipur("2026-11-24T16:30")).clock();

    Clock.Turn paused = warned.paused(raipur("2026-11-24T17:00"), "phe", WHY);
    Clock.Turn resumed =
        paused.clock().resumed(office, ladder, raipur("2026-11-26T11:00"), "phe", WHY);

    // 0:30 on Tuesday, 7:30 on Wednesday, 1:00 on Thursday: nine hours.
    assertThat(paused.clock().nextAt()).isNull();
    assertThat(resumed.clock().due()).isEqualTo(raipur("2026-11-26T15:00"));
    assertThat(resumed.clock().nextStep()).isEqualTo(ClockStep.WARN_FOUR_FIFTHS);
    assertThat(resumed.clock().nextAt()).isEqualTo(raipur("2026-11-26T13:00"));
    assertThat(resumed.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.dueBefore()).isEqualTo(raipur("2026-11-25T13:30"));
              assertThat(event.dueAfter()).isEqualTo(raipur("2026-11-26T15:00"));
              assertThat(event.actor()).isEqualTo("phe");
            });
  }

  @Test
  public void aPauseAfterTheBreachMovesNothing() {
    Clock clock = clock(new Limit(60, WORKING_MINUTES));

    Clock resumed =
        clock
            .paused(raipur("2026-11-24T13:00"), null, WHY)
            .clock()
            .resumed(office, ladder, raipur("2026-11-27T13:00"), null, WHY)
            .clock();

    assertThat(resumed.due()).isEqualTo(raipur("2026-11-24T12:00"));
    assertThat(resumed.isBreached(raipur("2026-11-24T13:00"))).isTrue();
  }

  @Test
  public void calendarDaysNeverPause() {
    Clock clock = clock(new Limit(30, CALENDAR_DAYS));

    assertThat(clock.due()).isEqualTo(raipur("2026-12-24T11:00"));
    assertThat(clock.paused(raipur("2026-11-25T11:00"), null, WHY).isIdle()).isTrue();
  }

  @Test
  public void workingDaysAreDueAtTheEndOfTheOfficeDay() {
    assertThat(clock(new Limit(3, WORKING_DAYS)).due()).isEqualTo(raipur("2026-11-27T17:30"));
  }

  @Test
  public void aPauseInWorkingDaysCountsTheDaysThatEndInIt() {
    Clock clock = clock(new Limit(2, WORKING_DAYS));

    // Tuesday never counted, so a pause over its end moves nothing.
    assertThat(pausedBetween(clock, "2026-11-24T15:00", "2026-11-24T18:00").due())
        .isEqualTo(raipur("2026-11-26T17:30"));
    // Wednesday ends in the pause.
    assertThat(pausedBetween(clock, "2026-11-24T15:00", "2026-11-26T09:00").due())
        .isEqualTo(raipur("2026-11-27T17:30"));
    // Nothing ends in it.
    assertThat(pausedBetween(clock, "2026-11-25T11:00", "2026-11-25T17:00").due())
        .isEqualTo(raipur("2026-11-26T17:30"));
  }

  @Test
  public void whatCannotHappenChangesNothing() {
    Clock running = clock(new Limit(60, WORKING_MINUTES));
    Clock stopped = running.stopped(office, raipur("2026-11-24T11:30"), null, WHY).clock();

    assertThat(running.resumed(office, ladder, TUESDAY_11, null, WHY).isIdle()).isTrue();
    assertThat(stopped.stopped(office, TUESDAY_11, null, WHY).isIdle()).isTrue();
    assertThat(stopped.paused(TUESDAY_11, null, WHY).isIdle()).isTrue();
    assertThat(stopped.ticked(office, ladder, raipur("2027-01-01T00:00")).isIdle()).isTrue();
  }

  @Test
  public void stoppingEndsAPauseWithoutBlame() {
    Clock paused =
        clock(new Limit(60, WORKING_MINUTES)).paused(raipur("2026-11-24T11:30"), null, WHY).clock();

    Clock stopped = paused.stopped(office, raipur("2026-11-25T11:00"), null, WHY).clock();

    assertThat(stopped.isBreached(raipur("2026-12-01T00:00"))).isFalse();
    assertThat(stopped.due()).isEqualTo(raipur("2026-11-25T11:30"));
  }

  @Test
  public void skewedClocksCannotMakeAPauseNegative() {
    Clock paused =
        clock(new Limit(60, WORKING_MINUTES)).paused(raipur("2026-11-24T11:30"), null, WHY).clock();

    assertThat(paused.resumed(office, ladder, raipur("2026-11-24T11:29"), null, WHY).clock().due())
        .isEqualTo(raipur("2026-11-24T12:00"));
  }

  @Test
  public void recalculatingCountsAnewOverThePausesOfTheHistory() {
    Clock clock = clock(new Limit(600, WORKING_MINUTES));
    List<ClockEvent> history = new ArrayList<>();
    Clock.Turn paused = clock.paused(raipur("2026-11-24T17:00"), null, WHY);
    history.addAll(paused.events());
    Clock.Turn resumed =
        paused.clock().resumed(office, ladder, raipur("2026-11-26T11:00"), null, WHY);
    history.addAll(resumed.events());

    Clock.Turn again =
        resumed
            .clock()
            .recalculated(
                office,
                ladder,
                LimitRule.byDefault(ClockKind.CITIZEN, new Limit(660, WORKING_MINUTES)),
                Pause.in(history, clock.id()),
                raipur("2026-11-26T12:00"),
                "admin",
                WHY);

    assertThat(again.clock().due()).isEqualTo(raipur("2026-11-26T16:00"));
    assertThat(again.events())
        .extracting(ClockEvent::type)
        .containsExactly(ClockEvent.Type.RECALCULATED);
  }

  @Test
  public void recalculatingWithNothingNewLeavesNoTrace() {
    Clock clock = clock(new Limit(600, WORKING_MINUTES));

    assertThat(
            clock
                .recalculated(
                    office,
                    ladder,
                    LimitRule.byDefault(ClockKind.CITIZEN, clock.limit()),
                    List.of(),
                    TUESDAY_11,
                    null,
                    WHY)
                .isIdle())
        .isTrue();
  }

  @Test
  public void theMostParticularLimitWins() {
    LimitRule byDefault = LimitRule.byDefault(ClockKind.CITIZEN, new Limit(15, WORKING_DAYS));
    LimitRule byPriority =
        LimitRule.of(ClockKind.CITIZEN, Priority.URGENT, new Limit(1, WORKING_DAYS));
    LimitRule byKind = LimitRule.of(ClockKind.CITIZEN, Kind.DEMAND, new Limit(30, CALENDAR_DAYS));
    CategoryKey handpump = new CategoryKey("handpump");
    LimitRule byCategory = LimitRule.of(ClockKind.CITIZEN, handpump, new Limit(2, WORKING_DAYS));
    LimitTable table = LimitTable.of(List.of(byDefault, byPriority, byKind, byCategory));

    assertThat(
            table.find(
                ClockKind.CITIZEN,
                new Subject(Kind.DEMAND, Priority.URGENT, handpump, null),
                TODAY))
        .contains(byCategory);
    assertThat(
            table.find(
                ClockKind.CITIZEN, new Subject(Kind.DEMAND, Priority.URGENT, null, null), TODAY))
        .contains(byKind);
    assertThat(
            table.find(
                ClockKind.CITIZEN, new Subject(Kind.COMPLAINT, Priority.URGENT, null, null), TODAY))
        .contains(byPriority);
    assertThat(
            table.find(
                ClockKind.CITIZEN, new Subject(Kind.COMPLAINT, Priority.LOW, null, null), TODAY))
        .contains(byDefault);
    assertThat(
            table.find(
                ClockKind.DEPARTMENT, new Subject(Kind.COMPLAINT, Priority.LOW, null, null), TODAY))
        .isEmpty();
  }

  @Test
  public void twoLimitsOfOneCaseAreRefused() {
    LimitRule rule = LimitRule.byDefault(ClockKind.CITIZEN, new Limit(15, WORKING_DAYS));

    assertThatThrownBy(
            () ->
                LimitTable.of(
                    List.of(
                        rule, LimitRule.byDefault(ClockKind.CITIZEN, new Limit(1, WORKING_DAYS)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("default");
  }

  @Test
  public void aPreviewListsTheCountedDays() {
    ClockPreview preview =
        ClockPreview.of(office, raipur("2026-01-23T11:00"), new Limit(2, WORKING_DAYS), List.of());

    assertThat(preview.due()).isEqualTo(raipur("2026-01-28T17:30"));
    assertThat(preview.explanation())
        .extracting(Reason::key, reason -> reason.args().get(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("clock.explain.start", "2026-01-23 11:00"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.day", "2026-01-27"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.day", "2026-01-28"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.due", "2026-01-28 17:30"));
  }

  @Test
  public void aPreviewOfMinutesSumsUpToTheLimit() {
    ClockPreview preview =
        ClockPreview.of(
            office,
            TUESDAY_11,
            new Limit(600, WORKING_MINUTES),
            List.of(new Pause(raipur("2026-11-24T12:00"), raipur("2026-11-24T13:00"))));

    assertThat(preview.due()).isEqualTo(raipur("2026-11-25T14:30"));
    assertThat(preview.explanation())
        .filteredOn(line -> line.key().equals("clock.explain.minutes"))
        .extracting(Reason::args)
        .containsExactly(
            List.of("2026-11-24", "11:00–12:00, 13:00–17:30", "330", "330"),
            List.of("2026-11-25", "10:00–14:30", "270", "600"));
  }

  @Test
  public void aClockExplainsItselfByLimitCalendarDaysAndPauses() {
    Clock clock = clock(new Limit(600, WORKING_MINUTES));
    List<ClockEvent> history = new ArrayList<>(List.of(clock.started(WHY)));
    Clock.Turn paused = clock.paused(raipur("2026-11-24T17:00"), null, WHY);
    history.addAll(paused.events());
    Clock.Turn resumed =
        paused.clock().resumed(office, ladder, raipur("2026-11-25T11:00"), null, WHY);
    history.addAll(resumed.events());
    Clock.Turn again = resumed.clock().paused(raipur("2026-11-25T12:00"), null, WHY);
    history.addAll(again.events());

    ClockPreview preview = ClockPreview.of(office, again.clock(), history);

    assertThat(preview.due()).isEqualTo(raipur("2026-11-25T15:00"));
    assertThat(preview.explanation())
        .extracting(Reason::key, reason -> reason.args().get(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("clock.explain.rule", "default"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.start", "2026-11-24 11:00"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.pause", "2026-11-24 17:00"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.minutes", "2026-11-24"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.minutes", "2026-11-25"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.due", "2026-11-25 15:00"),
            org.assertj.core.groups.Tuple.tuple("clock.explain.paused-since", "2026-11-25 12:00"));
  }

  @Test
  public void aClockSaysSoWhenItsCalendarHasChangedSince() {
    Clock clock = clock(new Limit(3, WORKING_DAYS));
    WorkingCalendar changed =
        WorkingCalendar.of(
            office.zone(),
            org.nivaran.core.calendar.CalendarFixtures.weekdays("10:00-17:30"),
            java.util.Map.of(),
            java.util.Set.of(LocalDate.parse("2026-11-25")));

    ClockPreview preview = ClockPreview.of(changed, clock, List.of(clock.started(WHY)));

    assertThat(preview.due()).isEqualTo(clock.due());
    assertThat(preview.explanation().get(preview.explanation().size() - 1))
        .isEqualTo(Reason.of("clock.explain.differs", "2026-11-27 17:30"));
  }

  @Test
  public void daysOfTheCalendarAreNotListedOneByOne() {
    assertThat(
            ClockPreview.of(office, TUESDAY_11, new Limit(30, CALENDAR_DAYS), List.of())
                .explanation())
        .extracting(Reason::key)
        .containsExactly("clock.explain.start", "clock.explain.calendar-days", "clock.explain.due");
  }

  @Test
  public void pausesOutOfOrderAreRefused() {
    assertThatThrownBy(
            () ->
                ClockPreview.of(
                    office,
                    TUESDAY_11,
                    new Limit(1, WORKING_DAYS),
                    List.of(new Pause(raipur("2026-11-23T12:00"), raipur("2026-11-24T13:00")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Clock pausedBetween(Clock clock, String from, String to) {
    return clock
        .paused(raipur(from), null, WHY)
        .clock()
        .resumed(office, ladder, raipur(to), null, WHY)
        .clock();
  }

  private Clock clock(Limit limit) {
    return NewClock.of(
            new IssueId(10001),
            1,
            LimitRule.byDefault(ClockKind.CITIZEN, limit),
            new CalendarKey("office"),
            office,
            Level.L1,
            TUESDAY_11)
        .stored(new ClockId(1));
  }
}

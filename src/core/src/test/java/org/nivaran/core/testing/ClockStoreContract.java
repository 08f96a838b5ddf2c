package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.clock;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClockStore;

/** What every {@link ClockStore} does. It is empty before each test. */
public abstract class ClockStoreContract {

  private static final Reason WHY = Reason.of("clock.reason.registered", "क", "ख");
  private static final IssueId ISSUE = new IssueId(10_001);

  private final WorkingCalendar office = CalendarFixtures.raipurOffice();
  private final EscalationLadder ladder = new EscalationLadder(List.of(Duration.ofHours(8)));

  protected abstract ClockStore clocks();

  @Test
  public void grievancesWithClocksAPageAtATime() {
    for (long issue : new long[] {10_003, 10_001, 10_002}) {
      clocks().startIfAbsent(Samples.clock(issue, ClockKind.CITIZEN), Reason.of("test"));
      clocks().startIfAbsent(Samples.clock(issue, ClockKind.FIRST_CONTACT), Reason.of("test"));
    }

    assertThat(clocks().issues(null, 2)).containsExactly(new IssueId(10_001), new IssueId(10_002));
    assertThat(clocks().issues(new IssueId(10_002), 2)).containsExactly(new IssueId(10_003));
  }

  @Test
  public void startsAClockOnce() throws InterruptedException {
    ClockStore clocks = clocks();

    List<ClockId> started =
        Contention.results(() -> clocks.startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY).id());

    assertThat(started).containsOnly(started.get(0));
    assertThat(clocks.of(ISSUE)).hasSize(1);
    assertThat(clocks.history(ISSUE))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo(ClockEvent.Type.STARTED);
              assertThat(event.at()).isEqualTo(NOON);
              assertThat(event.reason()).isEqualTo(WHY);
              assertThat(event.dueBefore()).isNull();
              assertThat(event.dueAfter()).isEqualTo(clocks.of(ISSUE).get(0).due());
            });
  }

  @Test
  public void keepsWhatItWasGiven() {
    Clock started = clocks().startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);

    assertThat(started).isEqualTo(clock(10_001, ClockKind.CITIZEN).stored(started.id()));
    assertThat(clocks().find(started.id())).contains(started);
    assertThat(clocks().find(new ClockId(987_654))).isEmpty();
  }

  @Test
  public void everyKindAndCycleIsAnotherClock() {
    Clock citizen = clocks().startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);
    Clock department = clocks().startIfAbsent(clock(10_001, ClockKind.DEPARTMENT), WHY);
    clocks().startIfAbsent(clock(10_002, ClockKind.CITIZEN), WHY);

    assertThat(clocks().of(ISSUE)).containsExactly(citizen, department);
  }

  @Test
  public void replacesOnlyWhatWasRead() {
    Clock read = clocks().startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);
    Clock.Turn paused = read.paused(minutes(10), "phe", Reason.of("clock.reason.ask_citizen"));

    assertThat(clocks().replace(read, paused.clock(), paused.events())).isTrue();
    assertThat(clocks().replace(read, paused.clock(), paused.events())).isFalse();

    Clock stored = clocks().find(read.id()).orElseThrow();
    assertThat(stored).isEqualTo(paused.clock().revised(read.revision() + 1));
    assertThat(clocks().history(ISSUE)).hasSize(2);
    assertThat(clocks().history(ISSUE).get(1)).isEqualTo(paused.events().get(0));
  }

  @Test
  public void replacesOnceUnderContention() throws InterruptedException {
    ClockStore clocks = clocks();
    Clock read = clocks.startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);
    Clock.Turn ticked = read.ticked(office, ladder, read.due());

    assertThat(Contention.results(() -> clocks.replace(read, ticked.clock(), ticked.events())))
        .containsOnlyOnce(true);
    assertThat(clocks.history(ISSUE)).hasSize(1 + ticked.events().size());
  }

  @Test
  public void keepsEveryStateOfAClock() {
    Clock running = clocks().startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);
    Clock.Turn over = running.ticked(office, ladder, running.due().plus(Duration.ofDays(30)));
    clocks().replace(running, over.clock(), over.events());
    Clock ended = clocks().find(running.id()).orElseThrow();

    assertThat(ended.nextStep()).isNull();
    assertThat(ended.nextAt()).isNull();

    Clock.Turn stopped = ended.stopped(office, minutes(60 * 24 * 40), null, WHY);
    clocks().replace(ended, stopped.clock(), stopped.events());
    assertThat(clocks().find(running.id()).orElseThrow().stopped())
        .isEqualTo(minutes(60 * 24 * 40));
    assertThat(clocks().history(ISSUE))
        .extracting(ClockEvent::step)
        .contains(org.nivaran.core.clock.ClockStep.BREACH);
  }

  @Test
  public void readsOnlyWhatIsDueAPageAtATime() {
    for (int i = 1; i <= 5; i++) {
      clocks().startIfAbsent(clock(10_000 + i, ClockKind.CITIZEN), WHY);
    }
    Clock paused = clocks().of(new IssueId(10_003)).get(0);
    Clock.Turn turn = paused.paused(minutes(1), null, WHY);
    clocks().replace(paused, turn.clock(), turn.events());
    Instant half = clocks().of(ISSUE).get(0).schedule().half();

    assertThat(clocks().due(half.minusSeconds(1), ClockId.NONE, 10)).isEmpty();
    List<Clock> first = clocks().due(half, ClockId.NONE, 3);
    List<Clock> second = clocks().due(half, first.get(2).id(), 3);

    assertThat(first)
        .extracting(Clock::issue)
        .containsExactly(ISSUE, new IssueId(10_002), new IssueId(10_004));
    assertThat(second).extracting(Clock::issue).containsExactly(new IssueId(10_005));
  }

  @Test
  public void readsOpenClocksAPageAtATime() {
    for (int i = 1; i <= 4; i++) {
      clocks().startIfAbsent(clock(10_000 + i, ClockKind.CITIZEN), WHY);
    }
    Clock stopped = clocks().of(new IssueId(10_002)).get(0);
    Clock.Turn turn = stopped.stopped(office, minutes(1), null, WHY);
    clocks().replace(stopped, turn.clock(), turn.events());
    Clock paused = clocks().of(new IssueId(10_003)).get(0);
    Clock.Turn pause = paused.paused(minutes(1), null, WHY);
    clocks().replace(paused, pause.clock(), pause.events());

    List<Clock> first = clocks().open(null, ClockId.NONE, 2);
    List<Clock> second = clocks().open(new CalendarKey("office"), first.get(1).id(), 2);

    assertThat(first).extracting(Clock::issue).containsExactly(ISSUE, new IssueId(10_003));
    assertThat(second).extracting(Clock::issue).containsExactly(new IssueId(10_004));
    assertThat(clocks().open(new CalendarKey("other"), ClockId.NONE, 10)).isEmpty();
    assertThat(clocks().countOpen(null)).isEqualTo(3);
    assertThat(clocks().countOpen(new CalendarKey("office"))).isEqualTo(3);
    assertThat(clocks().countOpen(new CalendarKey("other"))).isZero();
  }

  @Test
  public void readsSeveralHistoriesAtOnce() {
    clocks().startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);
    clocks().startIfAbsent(clock(10_002, ClockKind.CITIZEN), WHY);
    clocks().startIfAbsent(clock(10_003, ClockKind.CITIZEN), WHY);
    clocks().startIfAbsent(clock(10_001, ClockKind.DEPARTMENT), WHY);

    assertThat(clocks().histories(Set.of(ISSUE, new IssueId(10_003))))
        .extracting(ClockEvent::issue, ClockEvent::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ISSUE, ClockKind.CITIZEN),
            org.assertj.core.groups.Tuple.tuple(new IssueId(10_003), ClockKind.CITIZEN),
            org.assertj.core.groups.Tuple.tuple(ISSUE, ClockKind.DEPARTMENT));
    assertThat(clocks().histories(Set.of())).isEmpty();
  }

  @Test
  public void theHistoryKeepsByWhatAClockRuns() {
    Clock started = clocks().startIfAbsent(clock(10_001, ClockKind.CITIZEN), WHY);
    Clock.Turn paused = started.paused(minutes(1), null, WHY);
    clocks().replace(started, paused.clock(), paused.events());

    assertThat(clocks().history(ISSUE).get(0).terms()).isEqualTo(started.terms());
    assertThat(clocks().history(ISSUE).get(1).terms()).isNull();
  }
}

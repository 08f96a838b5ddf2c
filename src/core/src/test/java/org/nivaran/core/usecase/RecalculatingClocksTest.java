package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.weekdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitTable;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryClocks;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryRecalculations;
import org.nivaran.core.testing.InProcessMutex;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;

/** Clocks of ten working hours from Wednesday noon: due on Thursday at 14:30. */
public class RecalculatingClocksTest {

  private static final Instant NOW = raipur("2026-11-25T13:00");
  private static final Instant DUE = raipur("2026-11-26T14:30");

  private final InMemoryClocks clocks = new InMemoryClocks();
  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final InMemoryRecalculations runs = new InMemoryRecalculations();
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private final Transactions transactions =
      new Transactions() {
        @Override
        public <T> T inOne(Supplier<T> work) {
          return work.get();
        }
      };
  private Desk desk = RaipurDesk.desk();
  private final RecalculatingClocks recalculating =
      new RecalculatingClocks(
          () -> desk, clocks, grievances, runs, tracker, transactions, new InProcessMutex());

  @Test
  public void aPreviewCountsAndChangesNothing() {
    open(450);
    Clock stopped = clocks.of(new IssueId(10_450)).get(0);
    Clock.Turn turn =
        stopped.stopped(desk.calendar(desk.officeCalendar()), NOW, null, Reason.of("test"));
    clocks.replace(stopped, turn.clock(), turn.events());

    RecalculationPlan plan =
        recalculating.preview(withHolidayOnThursday(), desk.officeCalendar(), NOW);

    assertThat(plan.looked()).isEqualTo(449);
    assertThat(plan.later()).isEqualTo(449);
    assertThat(plan.earlier()).isZero();
    assertThat(plan.moved()).isEqualTo(449);
    assertThat(plan.newlyOver()).isZero();
    assertThat(plan.mostMoved()).hasSize(10);
    assertThat(plan.mostMoved().get(0).dueBefore()).isEqualTo(DUE);
    assertThat(plan.mostMoved().get(0).dueAfter()).isEqualTo(DUE.plus(Duration.ofDays(1)));
    assertThat(due(10_001)).isEqualTo(DUE);
  }

  @Test
  public void theTenMostMovedComeFirst() {
    open(30);
    // Every third has waited for a day already and moves with it; the ninth for two.
    pause(10_009, "2026-11-25T12:30", "2026-11-27T12:30");

    RecalculationPlan plan = recalculating.preview(withLimit(60), null, NOW);

    assertThat(plan.earlier()).isEqualTo(30);
    assertThat(plan.newlyOver()).isEqualTo(0);
    assertThat(plan.mostMoved())
        .extracting(RecalculationPlan.Moved::issue)
        .contains(new IssueId(10_009))
        .hasSize(10);
    List<Duration> distances =
        plan.mostMoved().stream().map(RecalculationPlan.Moved::distance).toList();
    assertThat(distances).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  public void whatWouldBeOverIsCounted() {
    open(3);

    assertThat(
            recalculating
                .preview(withLimit(60), null, raipur("2026-11-25T13:00").plusSeconds(1))
                .newlyOver())
        .isEqualTo(3);
  }

  @Test
  public void appliesPageByPageAndGoesOnAfterAStop() {
    open(450);
    desk = withHolidayOnThursday();
    recalculating.begin(desk.officeCalendar(), " local holiday ", "admin", NOW);

    RecalculationRun first = recalculating.goOn(1, NOW).orElseThrow();
    assertThat(first.progress().looked()).isEqualTo(200);
    assertThat(first.progress().moved()).isEqualTo(200);
    assertThat(first.finished()).isNull();
    assertThat(due(10_200)).isEqualTo(DUE.plus(Duration.ofDays(1)));
    assertThat(due(10_201)).isEqualTo(DUE);

    RecalculationRun last = recalculating.goOn(10, NOW).orElseThrow();

    assertThat(last.progress().looked()).isEqualTo(450);
    assertThat(last.progress().moved()).isEqualTo(450);
    assertThat(last.progress().failed()).isZero();
    assertThat(last.finished()).isEqualTo(NOW);
    assertThat(due(10_450)).isEqualTo(DUE.plus(Duration.ofDays(1)));
    assertThat(recalculating.goOn(1, NOW)).isEmpty();
  }

  @Test
  public void dataThatChangesMeanwhileMissesNoClockThatWasPassed() {
    open(450);
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    recalculating.goOn(2, NOW);
    assertThat(due(10_001)).isEqualTo(DUE.plus(Duration.ofDays(1)));

    desk = ofVersion(10, withLimit(60));
    RecalculationRun again = recalculating.goOn(1, NOW).orElseThrow();
    assertThat(again.progress().looked()).isEqualTo(200);
    assertThat(again.progress().restarts()).isEqualTo(1);
    RecalculationRun last = recalculating.goOn(10, NOW).orElseThrow();

    assertThat(last.finished()).isEqualTo(NOW);
    assertThat(last.progress().looked()).isEqualTo(450);
    for (int issue = 10_001; issue <= 10_450; issue++) {
      assertThat(due(issue)).as("issue %d", issue).isEqualTo(due(10_450)).isBefore(DUE);
    }
  }

  @Test
  public void dataThatChangesDuringTheLastPageIsSeenBeforeTheEnd() {
    open(150);
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    AtomicInteger asked = new AtomicInteger();
    Desk before = desk;
    Desk after = ofVersion(10, withLimit(60));
    RecalculatingClocks changing =
        new RecalculatingClocks(
            () -> asked.incrementAndGet() == 1 ? before : after,
            clocks,
            grievances,
            runs,
            tracker,
            transactions,
            new InProcessMutex());

    assertThat(changing.goOn(1, NOW).orElseThrow().finished()).isNull();
    assertThat(changing.goOn(9, NOW).orElseThrow().finished()).isEqualTo(NOW);
    assertThat(due(10_001)).isBefore(DUE);
  }

  @Test
  public void dataThatNeverRestsComesToAnEndAllTheSame() {
    open(3);
    AtomicInteger asked = new AtomicInteger();
    RecalculatingClocks changing =
        new RecalculatingClocks(
            () -> ofVersion(asked.incrementAndGet(), withLimit(60)),
            clocks,
            grievances,
            runs,
            tracker,
            transactions,
            new InProcessMutex());
    changing.begin(null, "changes all the time", "admin", NOW);

    RecalculationRun last = changing.goOn(1_000, NOW).orElseThrow();

    assertThat(last.finished()).isEqualTo(NOW);
    assertThat(last.progress().restarts()).isEqualTo(RecalculatingClocks.MOST_RESTARTS);
  }

  private static Desk ofVersion(long version, Desk desk) {
    return new Desk(
        version,
        desk.district(),
        desk.departments(),
        desk.posts(),
        desk.places(),
        desk.routing(),
        desk.calendars(),
        desk.officeCalendar(),
        desk.limits(),
        desk.ladder(),
        desk.lines(),
        desk.messages());
  }

  @Test
  public void whoWhyAndBothDueTimesAreInTheHistoryAndJiraShowsTheNewOne() {
    open(1);
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    recalculating.goOn(1, NOW);

    List<ClockEvent> history = clocks.history(new IssueId(10_001));
    ClockEvent event = history.get(history.size() - 1);
    assertThat(event.type()).isEqualTo(ClockEvent.Type.RECALCULATED);
    assertThat(event.actor()).isEqualTo("admin");
    assertThat(event.reason()).isEqualTo(Reason.of("clock.reason.recalculated", "local holiday"));
    assertThat(event.dueBefore()).isEqualTo(DUE);
    assertThat(event.dueAfter()).isEqualTo(DUE.plus(Duration.ofDays(1)));
    assertThat(tracker.changesOf(new IssueId(10_001)))
        .containsExactly(new IssueTracker.FieldChange.DueAt(event.dueAfter()));
    assertThat(grievances.find(new IssueId(10_001)).orElseThrow().standing().due())
        .isEqualTo(event.dueAfter());
  }

  @Test
  public void aHolidayWithdrawnAgainBringsTheDueTimesBack() {
    open(5);
    Desk before = desk;
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    recalculating.goOn(1, NOW);
    desk = before;
    recalculating.begin(null, "withdrawn", "admin", NOW);
    recalculating.goOn(1, NOW);

    assertThat(due(10_003)).isEqualTo(DUE);
  }

  @Test
  public void oneAtATimeAndNeverWithoutAReason() {
    assertThat(recalculating.begin(null, "one", "admin", NOW)).isPresent();
    assertThat(recalculating.begin(null, "two", "admin", NOW)).isEmpty();
    assertThatThrownBy(() -> recalculating.begin(null, " ", "admin", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void oneThatFailsIsCountedAndDoesNotKeepTheOthers() {
    open(3);
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    tracker.failAfterNext(new IllegalStateException("Jira is away"));

    RecalculationRun run = recalculating.goOn(1, NOW).orElseThrow();

    assertThat(run.progress().failed()).isEqualTo(1);
    assertThat(run.progress().moved()).isEqualTo(2);
    assertThat(due(10_001)).isEqualTo(DUE);
  }

  @Test
  public void theCauseOfAFailureIsKeptForTheAdmin() {
    open(3);
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    tracker.failAfterNext(new IllegalStateException("Jira is away"));
    RecalculationRun run = recalculating.goOn(1, NOW).orElseThrow();

    assertThat(recalculating.failures(run, 10))
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.issue()).isEqualTo(new IssueId(10_001));
              assertThat(failed.cause()).isEqualTo("Jira is away");
              assertThat(failed.at()).isEqualTo(NOW);
            });
  }

  @Test
  public void restsWhenStoppedAndGoesOnWhereItWas() {
    open(450);
    desk = withHolidayOnThursday();
    recalculating.begin(null, "local holiday", "admin", NOW);
    recalculating.goOn(1, NOW);

    assertThat(recalculating.stop(NOW)).isTrue();
    assertThat(recalculating.stop(NOW)).isFalse();
    assertThat(recalculating.goOn(5, NOW).orElseThrow().progress().looked()).isEqualTo(200);
    assertThat(recalculating.begin(null, "another", "admin", NOW)).isEmpty();
    assertThat(recalculating.resume()).isTrue();
    assertThat(recalculating.resume()).isFalse();
    assertThat(recalculating.goOn(5, NOW).orElseThrow().progress().looked()).isEqualTo(450);
  }

  @Test
  public void oneThatRestsMayBeEndedSoThatAnotherBegins() {
    open(5);
    recalculating.begin(null, "one", "admin", NOW);
    assertThat(recalculating.end(NOW)).isFalse();
    recalculating.stop(NOW);
    assertThat(recalculating.end(NOW)).isTrue();
    assertThat(recalculating.begin(null, "two", "admin", NOW)).isPresent();
    assertThat(recalculating.latest(5))
        .extracting(RecalculationRun::words)
        .containsExactly("two", "one");
  }

  @Test
  public void aCalendarWithoutEnoughTimeFailsTheClockAndNotThePreview() {
    open(3);
    Desk closed =
        with(
            WorkingCalendar.of(
                KOLKATA,
                Map.of(),
                Map.of(
                    LocalDate.parse("2026-11-25"),
                    List.of(org.nivaran.core.calendar.Span.parse("10:00-12:30"))),
                Set.of()),
            LimitTable.of(List.of(rule(600))));
    RecalculationPlan plan = recalculating.preview(closed, null, NOW);
    assertThat(plan.failed()).isEqualTo(3);
    assertThat(plan.looked()).isEqualTo(3);
    desk = closed;
    recalculating.begin(null, "closed", "admin", NOW);
    RecalculationRun run = recalculating.goOn(1, NOW).orElseThrow();
    assertThat(run.progress().failed()).isEqualTo(3);
    assertThat(recalculating.failures(run, 10).get(0).cause()).contains("not enough working time");
    assertThat(due(10_001)).isEqualTo(DUE);
  }

  @Test
  public void aLimitChangedWhilePausedCountsFromTheStartAndTheRestComesWithTheResumption() {
    open(1);
    Clock clock = clocks.of(new IssueId(10_001)).get(0);
    Clock.Turn paused = clock.paused(raipur("2026-11-25T13:00"), null, Reason.of("test"));
    clocks.replace(clock, paused.clock(), paused.events());
    desk = withLimit(300);
    recalculating.begin(null, "five hours from now on", "admin", raipur("2026-11-26T11:00"));
    recalculating.goOn(1, raipur("2026-11-26T11:00"));

    // Noon and five hours: 17:00 on Wednesday; it stands still since 13:00.
    Clock counted = clocks.of(new IssueId(10_001)).get(0);
    assertThat(counted.due()).isEqualTo(raipur("2026-11-25T17:00"));
    assertThat(counted.pausedSince()).isEqualTo(raipur("2026-11-25T13:00"));
    Clock.Turn resumed =
        counted.resumed(
            desk.calendar(desk.officeCalendar()),
            desk.ladder(),
            raipur("2026-11-26T13:00"),
            null,
            Reason.of("test"));
    // A day of the office later, to the minute.
    assertThat(resumed.clock().due()).isEqualTo(raipur("2026-11-26T17:00"));
  }

  @Test
  public void aPreviewOfManyStopsAndSaysHowManyThereAre() {
    open(450);
    RecalculationPlan plan = recalculating.preview(withLimit(60), null, NOW, 200);
    assertThat(plan.looked()).isEqualTo(200);
    assertThat(recalculating.open(null)).isEqualTo(450);
  }

  @Test
  public void thePreviewNamesTheRulesAndTheCalendar() {
    open(1);
    RecalculationPlan.Moved moved =
        recalculating.preview(withLimit(60), null, NOW).mostMoved().get(0);
    assertThat(moved.ruleBefore()).isEqualTo("default");
    assertThat(moved.ruleAfter()).isEqualTo("default");
    assertThat(moved.calendar()).isEqualTo(desk.officeCalendar());
  }

  @Test
  public void aClockWithoutGrievanceOrLimitStaysAsItIs() {
    clocks.startIfAbsent(Samples.clock(10_999, ClockKind.CITIZEN), Reason.of("test"));
    open(1);
    desk = with(desk.calendar(desk.officeCalendar()), LimitTable.of(List.of()));

    assertThat(recalculating.preview(desk, null, NOW).moved()).isZero();
  }

  private void open(int count) {
    for (int i = 1; i <= count; i++) {
      long issue = 10_000L + i;
      grievances.insertIfAbsent(Samples.grievance(issue).dueAt(DUE));
      tracker.create(
          new NewIssue(
              Samples.reference((int) (issue % 10_000) + 1),
              Samples.origin(),
              Samples.grievance(issue).subject(),
              "summary",
              "description",
              null,
              null,
              Samples.NOON));
      clocks.startIfAbsent(
          NewClock.of(
              new IssueId(issue),
              1,
              rule(600),
              desk.officeCalendar(),
              desk.calendar(desk.officeCalendar()),
              org.nivaran.core.grievance.Level.L1,
              Samples.NOON),
          Reason.of("test"));
    }
  }

  private void pause(long issue, String from, String to) {
    Clock clock = clocks.of(new IssueId(issue)).get(0);
    Clock.Turn paused = clock.paused(raipur(from), null, Reason.of("test"));
    clocks.replace(clock, paused.clock(), paused.events());
    Clock again = clocks.of(new IssueId(issue)).get(0);
    Clock.Turn resumed =
        again.resumed(
            desk.calendar(desk.officeCalendar()),
            desk.ladder(),
            raipur(to),
            null,
            Reason.of("test"));
    clocks.replace(again, resumed.clock(), resumed.events());
  }

  private Instant due(long issue) {
    return clocks.of(new IssueId(issue)).get(0).due();
  }

  private Desk withHolidayOnThursday() {
    return with(
        WorkingCalendar.of(
            KOLKATA, weekdays("10:00-17:30"), Map.of(), Set.of(LocalDate.parse("2026-11-26"))),
        LimitTable.of(List.of(rule(600))));
  }

  private Desk withLimit(int minutes) {
    return with(desk.calendar(desk.officeCalendar()), LimitTable.of(List.of(rule(minutes))));
  }

  private Desk with(WorkingCalendar office, LimitTable limits) {
    return new Desk(
        9,
        desk.district(),
        desk.departments(),
        desk.posts(),
        desk.places(),
        desk.routing(),
        Map.of(desk.officeCalendar(), office),
        desk.officeCalendar(),
        limits,
        desk.ladder(),
        desk.lines(),
        desk.messages());
  }

  private static LimitRule rule(int minutes) {
    return LimitRule.byDefault(ClockKind.CITIZEN, new Limit(minutes, LimitUnit.WORKING_MINUTES));
  }
}

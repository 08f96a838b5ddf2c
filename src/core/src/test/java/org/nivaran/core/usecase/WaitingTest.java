package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.testing.WholeDesk;

/** Waiting for the citizen, on hold, and coming up again. The desk's noon is Wednesday. */
public class WaitingTest {

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void aQuestionWithoutAnAnswerEndsByItselfOnItsDay() {
    IssueId issue = atWork();
    desk.move(issue, Move.ASK_CITIZEN);
    Suspension suspension = desk.suspensions.current(issue).orElseThrow();

    // A week after Wednesday 25 November is Wednesday 2 December.
    assertThat(suspension.wakes()).isEqualTo(raipur("2026-12-02T10:00"));
    assertThat(desk.waking.wake(raipur("2026-12-02T09:59")).woken()).isEmpty();
    desk.time.set(raipur("2026-12-02T10:00"));

    WakingGrievances.Report report = desk.waking.wake(desk.time.instant());

    assertThat(report.woken()).containsExactly(issue);
    assertThat(report.failures()).isEmpty();
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.IN_PROGRESS);
    assertThat(citizen(issue).state()).isEqualTo(ClockState.RUNNING);
    assertThat(desk.suspensions.current(issue)).isEmpty();
    assertThat(history(issue, ClockEvent.Type.RESUMED).get(0).reason())
        .isEqualTo(Reason.of("clock.reason.over.waiting", "2026-12-02"));
    assertThat(desk.waking.wake(desk.time.instant()).woken()).isEmpty();
  }

  @Test
  public void everyChangeOfTheDueTimeIsInTheHistory() {
    IssueId issue = atWork();
    desk.move(issue, Move.ASK_CITIZEN);
    desk.time.set(raipur("2026-11-26T12:00"));
    desk.move(issue, Move.CITIZEN_ANSWERED);

    // A day of the office passed: 7 h 30 more.
    ClockEvent resumed = history(issue, ClockEvent.Type.RESUMED).get(0);
    assertThat(resumed.dueBefore()).isEqualTo(raipur("2026-11-26T14:30"));
    assertThat(resumed.dueAfter()).isEqualTo(raipur("2026-11-27T14:30"));
    assertThat(resumed.reason().key()).isEqualTo("clock.reason.citizen_answered");
    assertThat(desk.only().standing().due()).isEqualTo(raipur("2026-11-27T14:30"));
  }

  @Test
  public void whoWasAskedWhatIsInTheHistory() {
    IssueId issue = atWork();
    desk.moving.moved(
        issue,
        new MovingGrievance.Made(
            Move.ASK_CITIZEN,
            desk.time.instant(),
            "phe",
            null,
            null,
            new Suspension.Wish("Which ward?", LocalDate.parse("2026-11-28"))));

    ClockEvent paused = history(issue, ClockEvent.Type.PAUSED).get(0);
    assertThat(paused.actor()).isEqualTo("phe");
    assertThat(paused.reason())
        .isEqualTo(
            Reason.of(
                "clock.reason.suspended.waiting.moved", "Which ward?", "2026-11-28", "2026-11-30"));
    // The 28th is a Saturday: work goes on on Monday, and the history says so.
    assertThat(desk.suspensions.current(issue).orElseThrow().wakes())
        .isEqualTo(raipur("2026-11-30T10:00"));
  }

  @Test
  public void aVeryLongQuestionIsShortenedInTheHistoryOnly() {
    IssueId issue = atWork();
    String question = "क".repeat(900);
    desk.moving.moved(
        issue,
        new MovingGrievance.Made(
            Move.PUT_ON_HOLD,
            desk.time.instant(),
            "phe",
            null,
            null,
            new Suspension.Wish(question, LocalDate.parse("2026-11-30"))));

    assertThat(history(issue, ClockEvent.Type.PAUSED).get(0).reason().args().get(0))
        .hasSize(200)
        .endsWith("क…");
    assertThat(desk.suspensions.current(issue).orElseThrow().words()).isEqualTo(question);
  }

  @Test
  public void theCitizenIsAskedTwiceAtMost() {
    IssueId issue = atWork();
    Suspension.Wish wish = new Suspension.Wish("Which ward?", LocalDate.parse("2026-12-05"));
    for (int i = 0; i < 2; i++) {
      assertThat(refusal(issue, Move.ASK_CITIZEN, wish)).isEmpty();
      desk.move(issue, Move.ASK_CITIZEN);
      desk.move(issue, Move.CITIZEN_ANSWERED);
    }

    assertThat(refusal(issue, Move.ASK_CITIZEN, wish)).isEqualTo("suspension.refused.too-often");
    assertThat(refusal(issue, Move.PUT_ON_HOLD, wish)).isEmpty();
    assertThat(refusal(issue, Move.PUT_ON_HOLD, Suspension.Wish.NONE))
        .isEqualTo("suspension.refused.no-reason");
    assertThat(refusal(issue, Move.RESOLVE, Suspension.Wish.NONE)).isEmpty();
  }

  @Test
  public void aHoldComesUpOnItsReviewDayAndSaysSo() {
    IssueId issue = atWork();
    desk.move(issue, Move.PUT_ON_HOLD);
    Suspension hold = desk.suspensions.current(issue).orElseThrow();
    desk.time.set(hold.wakes());

    desk.waking.wake(desk.time.instant());

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.IN_PROGRESS);
    assertThat(history(issue, ClockEvent.Type.RESUMED).get(0).reason().key())
        .isEqualTo("clock.reason.over.hold");
  }

  @Test
  public void whatWasResolvedMeanwhileIsLeftAlone() {
    IssueId issue = atWork();
    desk.move(issue, Move.PUT_ON_HOLD);
    desk.resolve(issue, "done");

    assertThat(desk.suspensions.current(issue)).isEmpty();
    assertThat(desk.waking.wake(raipur("2027-06-01T10:00")).woken()).isEmpty();
  }

  @Test
  public void oneThatJiraRefusesRestsAndDoesNotKeepTheOthers() {
    IssueId stuck = atWork();
    desk.move(stuck, Move.PUT_ON_HOLD);
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919812345679")),
        new InboundMessage.Content.Text("बिजली बंद है"));
    IssueId other = new IssueId(10_002);
    desk.forwarding.sweep(desk.time.instant().plusSeconds(3600));
    desk.move(other, Move.TAKE_UP);
    desk.move(other, Move.PUT_ON_HOLD);
    desk.tracker.failAfterNext(new IllegalStateException("Jira is away"));
    desk.time.set(raipur("2026-12-15T10:00"));

    WakingGrievances.Report report = desk.waking.wake(desk.time.instant());

    assertThat(report.failures())
        .extracting(Failure::what)
        .containsExactly("waking issue " + stuck.value());
    assertThat(report.woken()).containsExactly(other);
  }

  @Test
  public void reopeningStartsADepartmentClockWhileTheCitizensRunsOn() {
    IssueId issue = atWork();
    desk.time.set(raipur("2026-11-25T15:00"));
    desk.resolve(issue, "repaired");
    Clock stopped = citizen(issue);
    desk.time.set(raipur("2026-11-27T15:00"));

    desk.move(issue, Move.REOPEN);

    Clock citizens = citizen(issue);
    assertThat(stopped.state()).isEqualTo(ClockState.STOPPED);
    assertThat(citizens.state()).isEqualTo(ClockState.RUNNING);
    assertThat(citizens.due()).isEqualTo(stopped.due());
    assertThat(citizens.isBreached(desk.time.instant())).isTrue();
    assertThat(desk.clocks.of(issue))
        .filteredOn(clock -> clock.kind() == ClockKind.DEPARTMENT)
        .extracting(Clock::cycle, Clock::state, Clock::started)
        .containsExactly(
            tuple(1, ClockState.STOPPED, raipur("2026-11-25T12:00")),
            tuple(2, ClockState.RUNNING, raipur("2026-11-27T15:00")));
    assertThat(desk.only().standing().resolved()).isNull();
  }

  @Test
  public void theHistoryGivesTheSameClocks() {
    IssueId issue = atWork();
    desk.move(issue, Move.ASK_CITIZEN);
    desk.time.set(raipur("2026-11-26T12:00"));
    desk.move(issue, Move.CITIZEN_ANSWERED);
    desk.ticking.tick(raipur("2026-11-26T16:00"));
    desk.time.set(raipur("2026-11-26T16:00"));
    desk.move(issue, Move.TRANSFER);

    assertThat(desk.rebuilding.told(issue)).isEqualTo(desk.clocks.of(issue));
    assertThat(desk.rebuilding.differences(issue)).isEmpty();
    assertThat(desk.rebuilding.repair(issue)).isZero();
  }

  @Test
  public void aClockThatWasTamperedWithIsPutRight() {
    IssueId issue = atWork();
    Clock right = citizen(issue);
    Clock wrong =
        right
            .stopped(
                desk.office(), desk.time.instant(), null, right.started(Reason.of("x")).reason())
            .clock();
    desk.clocks.replace(right, wrong, List.of());

    assertThat(desk.rebuilding.differences(issue)).hasSize(1);
    assertThat(desk.rebuilding.repair(issue)).isEqualTo(1);
    assertThat(citizen(issue)).isEqualTo(right.revised(citizen(issue).revision()));
  }

  /** With the department and taken up. */
  private IssueId atWork() {
    desk.hears("हैंडपंप खराब है");
    IssueId issue = desk.only().issue();
    desk.forwarding.sweep(desk.time.instant().plusSeconds(3600));
    desk.move(issue, Move.TAKE_UP);
    return issue;
  }

  private String refusal(IssueId issue, Move move, Suspension.Wish wish) {
    return desk.moving.refusal(issue, move, wish, desk.time.instant()).map(Reason::key).orElse("");
  }

  private Clock citizen(IssueId issue) {
    return desk.clocks.of(issue).stream()
        .filter(clock -> clock.kind() == ClockKind.CITIZEN)
        .findFirst()
        .orElseThrow();
  }

  private List<ClockEvent> history(IssueId issue, ClockEvent.Type type) {
    return desk.clocks.history(issue).stream()
        .filter(event -> event.kind() == ClockKind.CITIZEN && event.type() == type)
        .toList();
  }
}

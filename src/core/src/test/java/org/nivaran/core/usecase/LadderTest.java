package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.grievance.Level.L1;
import static org.nivaran.core.grievance.Level.L2;
import static org.nivaran.core.grievance.Level.L3;
import static org.nivaran.core.grievance.Level.L4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.UntoldNotice;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.routing.Post;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryClocks;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryNotices;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.RecordingOfficers;
import org.nivaran.core.testing.Samples;

/**
 * How grievances rise, and who is told. All clocks start on Wednesday 25 November at noon with two
 * working hours: due at 14:00. The ladder is one, two and three office days (7 h 30 each).
 */
public class LadderTest {

  private static final IssueId ISSUE = new IssueId(10_001);
  private static final DepartmentKey PHE = Samples.PHE;

  private final InMemoryClocks clocks = new InMemoryClocks();
  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final InMemoryNotices book = new InMemoryNotices();
  private final RecordingOfficers officers = new RecordingOfficers();
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private final Transactions transactions =
      new Transactions() {
        @Override
        public <T> T inOne(Supplier<T> work) {
          return work.get();
        }
      };

  private Desk desk =
      RaipurDesk.with(
          List.of(
              post("phe-l1", PHE, L1, "phe"),
              post("phe-l2", PHE, L2, "phe2"),
              post("phe-l3", PHE, L3, null),
              post("phe-l4", PHE, L4, "collector"),
              post("nodal", DepartmentKey.DESK, L1, "nodal")),
          ladders(Duration.ofMinutes(450), Duration.ofMinutes(900), Duration.ofMinutes(1350)));

  @Test
  public void risesLevelByLevelPastTheVacantPostAndIsTheSameWhenLateOrTwice() {
    open(10_001, PHE);
    open(10_002, PHE);

    // Thursday 14:00 and Friday 14:00, in time.
    tick("2026-11-26T14:00");
    assertThat(level(10_001)).isEqualTo(L2);
    tick("2026-11-26T14:00");
    assertThat(level(10_001)).isEqualTo(L2);
    tick("2026-11-27T14:00");
    assertThat(level(10_001)).isEqualTo(L4);
    tick("2026-11-30T14:00");
    assertThat(level(10_001)).isEqualTo(L4);
    assertThat(clocks.history(ISSUE))
        .filteredOn(event -> event.type() == ClockEvent.Type.STEP)
        .extracting(ClockEvent::step)
        .containsExactly(
            ClockStep.WARN_HALF,
            ClockStep.WARN_FOUR_FIFTHS,
            ClockStep.BREACH,
            ClockStep.RISE_FIRST,
            ClockStep.RISE_SECOND,
            ClockStep.RISE_THIRD);
  }

  @Test
  public void oneLateTickComesToTheSameLevelAsMany() {
    open(10_001, PHE);

    tick("2026-12-15T12:00");

    assertThat(level(10_001)).isEqualTo(L4);
    assertThat(tracker.changesOf(ISSUE)).containsExactly(new IssueTracker.FieldChange.AtLevel(L4));
  }

  @Test
  public void twoClocksOfOneGrievanceRaiseItOnce() {
    open(10_001, PHE);
    start(10_001, ClockKind.DEPARTMENT);

    tick("2026-11-26T14:00");

    assertThat(level(10_001)).isEqualTo(L2);
  }

  @Test
  public void eachDepartmentHasItsLadder() {
    desk =
        RaipurDesk.with(
            desk.posts(), Map.of(PHE, new EscalationLadder(List.of(Duration.ofMinutes(60)))));
    open(10_001, PHE);
    open(10_002, new DepartmentKey("cspdcl"));

    tick("2026-11-25T15:00");
    assertThat(level(10_001)).isEqualTo(L2);
    assertThat(level(10_002)).isEqualTo(L1);

    tick("2027-01-15T12:00");
    assertThat(level(10_001)).isEqualTo(L2);
    assertThat(level(10_002)).isEqualTo(L4);
  }

  @Test
  public void anUnassignedGrievanceRisesTooAndTheDeskIsTold() {
    open(10_001, DepartmentKey.DESK);

    tick("2026-11-25T14:00");
    tick("2026-11-27T15:00");

    assertThat(level(10_001)).isEqualTo(L2);
    assertThat(book.urgent(Instant.MAX, 10)).extracting(NoticeLine::user).containsOnly("nodal");
  }

  @Test
  public void aGrievanceOfAnAbolishedDepartmentRisesByTheOfficesCalendar() {
    Grievance orphan = Samples.grievance(10_001);
    grievances.insertIfAbsent(
        orphan.assigned(
            new Assignment(
                new DepartmentKey("abolished"), new PostKey("gone"), L1, Reason.of("test"))));
    issue(10_001);
    clocks.startIfAbsent(
        NewClock.of(
            ISSUE,
            1,
            rule(ClockKind.CITIZEN),
            new CalendarKey("abolished-hours"),
            desk.calendar(desk.officeCalendar()),
            L1,
            Samples.NOON),
        Reason.of("test"));

    assertThat(tick("2026-11-27T15:00").failures()).isEmpty();

    assertThat(level(10_001)).isEqualTo(L2);
    assertThat(book.readers(Instant.MAX)).containsExactly("nodal");
  }

  @Test
  public void loweredByHandItRisesAgainOneLevelAtATime() {
    open(10_001, PHE);
    tick("2026-11-26T14:00");
    assertThat(level(10_001)).isEqualTo(L2);

    assertThat(lower(L1, "the pump works; the bill is open", "2026-11-26T15:00")).isEmpty();

    assertThat(level(10_001)).isEqualTo(L1);
    List<ClockEvent> history = clocks.history(ISSUE);
    assertThat(history.get(history.size() - 1))
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo(ClockEvent.Type.LOWERED);
              assertThat(event.actor()).isEqualTo("nodal");
              assertThat(event.dueAfter()).isEqualTo(event.dueBefore());
              assertThat(event.reason())
                  .isEqualTo(
                      Reason.of("clock.reason.lowered", L1, "the pump works; the bill is open"));
            });
    assertThat(tracker.actorsOf(ISSUE)).containsExactly("nodal");
    // The second rise was planned to L4; from L1 it is one rise: L2.
    tick("2026-11-27T14:00");
    assertThat(level(10_001)).isEqualTo(L2);
  }

  @Test
  public void loweringIsRefusedWithAReason() {
    open(10_001, PHE);
    tick("2026-11-26T14:00");

    assertThat(lower(L2, "x", "2026-11-26T15:00")).isEqualTo("level.refused.not-lower");
    assertThat(lower(L1, " ", "2026-11-26T15:00")).isEqualTo("level.refused.no-reason");
    grievances.update(
        ISSUE,
        each ->
            each.resolved(
                org.nivaran.core.grievance.ResolutionKind.RELIEF_GIVEN, Samples.minutes(9999)));
    assertThat(lower(L1, "x", "2026-11-26T15:00")).isEqualTo("level.refused.not-open");
    assertThat(level(10_001)).isEqualTo(L2);
  }

  @Test
  public void aDayInNotices() {
    open(10_001, PHE);

    // 13:36 is four fifths; the breach at 14:00 comes before tomorrow's digest: urgent.
    tick("2026-11-25T13:36");
    assertThat(tell("2026-11-25T13:37")).containsExactly(tuple("phe", OfficerNotice.Form.URGENT));
    // The breach is at the same level: no second urgent notice.
    tick("2026-11-25T14:00");
    assertThat(tell("2026-11-25T14:01")).isEmpty();
    // The next morning everything is in the digest, once.
    assertThat(tell("2026-11-26T09:59")).isEmpty();
    assertThat(tell("2026-11-26T10:00")).containsExactly(tuple("phe", OfficerNotice.Form.DIGEST));
    assertThat(tell("2026-11-26T10:01")).isEmpty();
    assertThat(officers.told().get(1).lines())
        .extracting(NoticeLine::step)
        .containsExactly(ClockStep.WARN_FOUR_FIFTHS, ClockStep.BREACH);
    // It rises to the next level: its officer is told at once.
    tick("2026-11-26T14:00");
    assertThat(tell("2026-11-26T14:00")).containsExactly(tuple("phe2", OfficerNotice.Form.URGENT));
  }

  @Test
  public void nobodyIsWokenAtNight() {
    open(10_001, PHE);

    tick("2026-11-25T22:00");

    assertThat(book.urgent(Instant.MAX, 10)).isEmpty();
    assertThat(tell("2026-11-25T22:00")).isEmpty();
    assertThat(tell("2026-11-28T12:00")).isEmpty();
    assertThat(tell("2026-11-30T10:00")).containsExactly(tuple("phe", OfficerNotice.Form.DIGEST));
  }

  @Test
  public void aWeekWithoutTicksGivesOneDigestAndNoStorm() {
    for (int i = 1; i <= 300; i++) {
      open(10_000 + i, PHE);
    }

    // Stopped from Wednesday until Thursday of the next week; started again at 11:00.
    TickingClocks.Report report = tick("2026-12-03T11:00");

    assertThat(report.failures()).isEmpty();
    assertThat(report.steps()).hasSizeGreaterThan(300 * 5);
    assertThat(tell("2026-12-03T11:01")).isEmpty();
    assertThat(tell("2026-12-04T10:00"))
        .containsExactly(tuple("collector", OfficerNotice.Form.DIGEST));
    assertThat(officers.told().get(0).lines()).hasSize(300);
  }

  @Test
  public void tenThousandDueInTheSameMinuteAreEachSteppedOnce() {
    for (int i = 1; i <= 10_000; i++) {
      open(10_000 + i, PHE);
    }

    TickingClocks.Report first = tick("2026-11-25T14:00");
    TickingClocks.Report second = tick("2026-11-25T14:00");

    assertThat(first.failures()).isEmpty();
    assertThat(first.steps())
        .filteredOn(event -> event.step() == ClockStep.BREACH)
        .extracting(ClockEvent::issue)
        .hasSize(10_000)
        .doesNotHaveDuplicates();
    assertThat(second.steps()).isEmpty();
    // Their officer gets a few letters, not ten thousand.
    int letters = 0;
    for (int minute = 10; minute < 20; minute++) {
      letters += tell("2026-11-25T14:" + minute).size();
    }
    assertThat(letters).isEqualTo(5);
    assertThat(officers.told()).extracting(notice -> notice.lines().size()).containsOnly(2_000);
  }

  @Test
  public void aDigestThatCouldNotBeHandedOverIsTriedAgainThatDay() {
    open(10_001, PHE);
    tick("2026-11-25T22:00");
    officers.failNext(new IllegalStateException("the queue is full"));

    TellingOfficers.Report failed = telling().tell(raipur("2026-11-26T10:00"));

    assertThat(failed.failures()).hasSize(1);
    assertThat(book.untold(10)).extracting(UntoldNotice::user).containsExactly("phe");
    assertThat(tell("2026-11-26T10:14")).isEmpty();
    assertThat(tell("2026-11-26T10:15")).containsExactly(tuple("phe", OfficerNotice.Form.DIGEST));
    assertThat(book.untold(10)).isEmpty();
  }

  @Test
  public void withoutAMailServerNothingIsLost() {
    open(10_001, PHE);
    tick("2026-11-25T22:00");
    officers.refuse(Reason.of("notice.refused.no-server"));

    for (int minute = 10; minute < 60; minute++) {
      assertThat(tell("2026-11-26T12:" + minute)).isEmpty();
    }
    tick("2026-11-26T14:00");
    assertThat(tell("2026-11-26T14:00")).isEmpty();
    assertThat(book.untold(10))
        .extracting(UntoldNotice::user, UntoldNotice::form)
        .containsExactly(
            tuple("phe", OfficerNotice.Form.DIGEST), tuple("phe2", OfficerNotice.Form.URGENT));
    officers.refuse(null);

    assertThat(tell("2026-11-27T10:00"))
        .containsExactly(
            tuple("phe", OfficerNotice.Form.DIGEST), tuple("phe2", OfficerNotice.Form.DIGEST));
    assertThat(book.untold(10)).isEmpty();
  }

  @Test
  public void anUrgentNoticeThatCouldNotBeHandedOverIsTriedAgainAndIsInTheDigest() {
    open(10_001, PHE);
    tick("2026-11-25T14:00");
    officers.failNext(new IllegalStateException("the queue is full"));

    assertThat(telling().tell(raipur("2026-11-25T14:01")).failures()).hasSize(1);
    assertThat(tell("2026-11-25T14:02")).isEmpty();
    assertThat(tell("2026-11-25T14:16")).containsExactly(tuple("phe", OfficerNotice.Form.URGENT));
    assertThat(tell("2026-11-26T10:00")).containsExactly(tuple("phe", OfficerNotice.Form.DIGEST));
  }

  @Test
  public void twoNodesWhoseClocksDifferComeToTheSame() {
    open(10_001, PHE);
    open(10_002, PHE);

    // One node is three minutes ahead; they take turns around the breach, the rise and the digest.
    tick("2026-11-25T14:02");
    tick("2026-11-25T13:59");
    assertThat(tell("2026-11-25T14:03")).containsExactly(tuple("phe", OfficerNotice.Form.URGENT));
    assertThat(officers.told().get(0).lines()).hasSize(2);
    assertThat(tell("2026-11-25T14:00")).isEmpty();
    tick("2026-11-26T14:01");
    tick("2026-11-26T13:58");
    tick("2026-11-26T14:00");

    assertThat(level(10_001)).isEqualTo(L2);
    assertThat(clocks.history(ISSUE))
        .filteredOn(event -> event.type() == ClockEvent.Type.STEP)
        .extracting(ClockEvent::step)
        .containsExactly(
            ClockStep.WARN_HALF,
            ClockStep.WARN_FOUR_FIFTHS,
            ClockStep.BREACH,
            ClockStep.RISE_FIRST);
    assertThat(clocks.history(ISSUE))
        .filteredOn(event -> event.step() == ClockStep.BREACH)
        .extracting(ClockEvent::at)
        .containsExactly(raipur("2026-11-25T14:00"));
    assertThat(tell("2026-11-27T10:01")).contains(tuple("phe", OfficerNotice.Form.DIGEST));
    assertThat(tell("2026-11-27T10:00")).isEmpty();
  }

  @Test
  public void anUrgentLineThatWaitedOverNightIsOnlyInTheDigest() {
    open(10_001, PHE);
    tick("2026-11-25T14:00");

    assertThat(tell("2026-11-26T10:30")).containsExactly(tuple("phe", OfficerNotice.Form.DIGEST));
    assertThat(book.urgent(Instant.MAX, 10)).isEmpty();
  }

  @Test
  public void oneThatFailsDoesNotKeepTheOthers() {
    open(10_001, PHE);
    open(10_002, PHE);
    tracker.failAfterNext(new IllegalStateException("Jira is away"));

    TickingClocks.Report report = tick("2026-11-26T14:00");

    assertThat(report.failures()).extracting(Failure::what).containsExactly("clock 1");
    assertThat(level(10_002)).isEqualTo(L2);
    assertThat(tick("2026-11-26T14:01").failures()).isEmpty();
    assertThat(level(10_001)).isEqualTo(L2);
  }

  private TickingClocks.Report tick(String local) {
    return new TickingClocks(() -> desk, clocks, grievances, tracker, book, transactions)
        .tick(raipur(local));
  }

  private List<org.assertj.core.groups.Tuple> tell(String local) {
    TellingOfficers.Report report = telling().tell(raipur(local));
    assertThat(report.failures()).isEmpty();
    return report.notices().stream().map(notice -> tuple(notice.user(), notice.form())).toList();
  }

  private TellingOfficers telling() {
    return new TellingOfficers(() -> desk, book, officers);
  }

  private String lower(Level to, String words, String local) {
    return new LoweringLevel(grievances, clocks, tracker, transactions)
        .lower(ISSUE, to, "nodal", words, raipur(local))
        .map(Reason::key)
        .orElse("");
  }

  private Level level(long issue) {
    return grievances.find(new IssueId(issue)).orElseThrow().assignment().level();
  }

  private void open(long issue, DepartmentKey department) {
    Grievance grievance = Samples.grievance(issue);
    grievances.insertIfAbsent(
        department.equals(PHE)
            ? grievance
            : grievance.assigned(new Assignment(department, null, L1, Reason.of("test"))));
    issue(issue);
    start(issue, ClockKind.CITIZEN);
  }

  /** Issues are numbered one after the other. */
  private void issue(long issue) {
    IssueId made =
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
    assertThat(made).isEqualTo(new IssueId(issue));
  }

  private void start(long issue, ClockKind kind) {
    clocks.startIfAbsent(
        NewClock.of(
            new IssueId(issue),
            1,
            rule(kind),
            desk.officeCalendar(),
            desk.calendar(desk.officeCalendar()),
            L1,
            Samples.NOON),
        Reason.of("test"));
  }

  private static LimitRule rule(ClockKind kind) {
    return LimitRule.byDefault(kind, new Limit(120, LimitUnit.WORKING_MINUTES));
  }

  private static Map<DepartmentKey, EscalationLadder> ladders(Duration... rises) {
    EscalationLadder ladder = new EscalationLadder(List.of(rises));
    return Map.of(PHE, ladder, new DepartmentKey("cspdcl"), ladder);
  }

  private static Post post(
      String key, DepartmentKey department, Level level, @Nullable String holder) {
    return new Post(new PostKey(key), department, level, Named.of(key, key), null, holder, null);
  }
}

package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.Edit;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.meeting.SinceLast;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.testing.Contention;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryAgenda;
import org.nivaran.core.testing.InMemoryMarks;
import org.nivaran.core.testing.InMemoryMeetings;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;

/** Two meetings, a week apart. */
public class HoldingMeetingTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-11-24");
  private static final Instant NOW = raipur("2026-11-24T10:00");
  private static final Instant NEXT_WEEK = raipur("2026-12-01T10:00");
  private static final IssueId ONE = new IssueId(10_001);
  private static final IssueId TWO = new IssueId(10_002);

  private final InMemoryMeetings store = new InMemoryMeetings();
  private final InMemoryMarks marks = new InMemoryMarks();
  private final InMemoryAgenda source = new InMemoryAgenda();
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private final HoldingMeeting holding =
      new HoldingMeeting(
          RaipurDesk.data(),
          store,
          marks,
          source,
          tracker,
          new InMemoryTransactions(),
          AgendaRules.STANDARD);

  @Test
  public void theAgendaFollowsTheGrievancesUntilItIsFrozen() {
    overdue(ONE);
    MeetingId id = holding.plan(FIRST).id();
    assertThat(holding.agenda(id, NOW)).extracting(AgendaItem::issue).containsExactly(ONE);
    overdue(TWO);

    Meeting meeting = holding.begin(id, NOW);
    source.settle(ONE);
    overdue(new IssueId(10_003));

    assertThat(holding.agenda(id, NOW)).extracting(AgendaItem::issue).containsExactly(ONE, TWO);
    assertThat(meeting.standings())
        .singleElement()
        .satisfies(standing -> assertThat(standing.overdue()).isEqualTo(2));
    assertThat(holding.begin(id, NEXT_WEEK)).isEqualTo(meeting);
    assertThat(holding.plan(FIRST)).isEqualTo(meeting);
  }

  @Test
  public void manyWriteAtOnceAndNothingIsLost() throws InterruptedException {
    overdue(ONE);
    MeetingId id = begun();
    AtomicInteger number = new AtomicInteger();

    List<AgendaItem.Outcome> outcomes =
        Contention.results(
            () -> {
              int mine = number.getAndIncrement();
              Edit edit =
                  switch (mine % 3) {
                    case 0 -> new Edit.Instruct(0, "repair " + mine);
                    case 1 -> new Edit.Assign(0, "owner " + mine);
                    default -> new Edit.SetNextDate(0, FIRST.plusDays(mine + 1));
                  };
              return holding.edit(id, ONE, edit, "user" + mine, NOW).orElseThrow();
            });

    AgendaItem item = store.item(id, ONE).orElseThrow();
    assertThat(outcomes)
        .filteredOn(AgendaItem.Outcome.Written.class::isInstance)
        .hasSize(item.revision());
    assertThat(item.instruction().revision()).isEqualTo(1);
    assertThat(item.instruction().value()).startsWith("repair");
  }

  @Test
  public void instructionsAreWrittenToTheIssuesOnce() {
    overdue(ONE);
    overdue(TWO);
    MeetingId id = begun();
    holding.edit(id, ONE, new Edit.Instruct(0, "repair"), "collector", NOW);
    tracker.failAfterNext(new IllegalStateException("Jira is away"));

    assertThat(tell()).isEmpty();
    assertThat(holding.close(id, NOW).isOpen()).isFalse();
    assertThat(tell()).extracting(Failure::what).containsExactly("instruction to issue 10001");
    assertThat(store.find(id).orElseThrow().isToBeTold()).isTrue();
    assertThat(tell()).isEmpty();
    assertThat(store.find(id).orElseThrow().told()).isEqualTo(NOW);
    assertThat(tell()).isEmpty();

    assertThat(tracker.commentsOf(ONE)).containsExactly("2026-11-24: repair");
    assertThat(tracker.commentsOf(TWO)).isEmpty();
    assertThat(holding.edit(id, ONE, new Edit.Instruct(1, "more"), "collector", NOW)).isEmpty();
    assertThat(holding.edit(id, ONE, new Edit.SetCarriedOut(0, true), "phe", NOW)).isPresent();
  }

  @Test
  public void nextWeekSaysWhatWasNotDone() {
    overdue(ONE);
    overdue(TWO);
    MeetingId id = begun();
    holding.edit(id, ONE, new Edit.Instruct(0, "repair"), "collector", NOW);
    holding.edit(id, TWO, new Edit.Instruct(0, "answer"), "collector", NOW);
    holding.close(id, NOW);
    source.settle(TWO);
    // What is not overdue any more comes back all the same, because nothing was done.
    source.put(candidate(ONE, raipur("2027-01-01T10:00")));
    MeetingId next = holding.plan(FIRST.plusDays(7)).id();

    SinceLast since = holding.sinceLast(next, NEXT_WEEK).orElseThrow();

    assertThat(since.items())
        .extracting(SinceLast.Followed::outcome)
        .containsExactly(SinceLast.Outcome.NOT_CARRIED_OUT, SinceLast.Outcome.SETTLED);
    assertThat(since.differences())
        .singleElement()
        .satisfies(difference -> assertThat(difference.open()).isEqualTo(-1));
    assertThat(holding.agenda(next, NEXT_WEEK))
        .singleElement()
        .satisfies(item -> assertThat(item.reasons()).containsExactly(AgendaReason.CARRIED_OVER));
    holding.begin(next, NEXT_WEEK);
    assertThat(holding.sinceLast(next, NEXT_WEEK)).contains(since);
    assertThat(holding.sinceLast(id, NEXT_WEEK)).isEmpty();
  }

  @Test
  public void aGrievanceCanBeAddedDuringTheMeeting() {
    overdue(ONE);
    MeetingId id = begun();
    source.put(candidate(TWO, raipur("2027-01-01T10:00")));

    assertThat(holding.add(id, TWO))
        .hasValueSatisfying(
            item -> assertThat(item.reasons()).containsExactly(AgendaReason.MARKED));
    assertThat(holding.add(id, ONE))
        .hasValueSatisfying(
            item -> assertThat(item.reasons()).containsExactly(AgendaReason.OVERDUE));
    assertThat(holding.add(id, new IssueId(10_009))).isEmpty();
    assertThat(holding.agenda(id, NOW)).hasSize(2);
  }

  @Test
  public void attendanceIsEnteredWhileTheMeetingIsHeld() {
    MeetingId id = holding.plan(FIRST).id();
    Attendee attendee = new Attendee("phe", Attendee.Presence.ABSENT, null);

    assertThat(holding.attend(id, attendee)).isEmpty();
    assertThat(holding.close(id, NOW).closed()).isNull();
    assertThat(holding.edit(id, ONE, new Edit.Instruct(0, "x"), "u", NOW)).isEmpty();
    assertThat(holding.add(id, ONE)).isEmpty();
    holding.begin(id, NOW);
    assertThat(holding.attend(id, attendee))
        .hasValueSatisfying(meeting -> assertThat(meeting.attendance()).containsExactly(attendee));
    assertThat(holding.edit(id, ONE, new Edit.Instruct(0, "x"), "u", NOW)).isEmpty();
    assertThatThrownBy(() -> holding.begin(new MeetingId(99), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no meeting 99");
  }

  @Test
  public void aMeetingBeginsOnItsDayAtTheEarliest() {
    overdue(ONE);
    MeetingId id = holding.plan(FIRST.plusDays(1)).id();

    assertThat(holding.begin(id, NOW).isFrozen()).isFalse();
    assertThat(holding.begin(id, NEXT_WEEK).isFrozen()).isTrue();
  }

  @Test
  public void anIssueThatIsGoneIsNotOnTheAgenda() {
    overdue(ONE);
    overdue(TWO);
    tracker.delete(ONE);

    assertThat(holding.agenda(holding.plan(FIRST).id(), NOW))
        .extracting(AgendaItem::issue)
        .containsExactly(TWO);
  }

  @Test
  public void marksAreForOneMeeting() {
    overdue(ONE);
    marks.mark(new MeetingMarks.Mark(ONE, "collector", NOW));
    marks.mark(new MeetingMarks.Mark(TWO, "collector", NOW));

    begun();

    assertThat(marks.find(ONE)).isEmpty();
    assertThat(marks.find(TWO)).as("is not on the agenda").isPresent();
  }

  @Test
  public void anInstructionThatComesInWhileTheMeetingIsClosedIsToldToo() {
    overdue(ONE);
    MeetingId id = begun();
    store.beforeNextItem(
        () -> {
          holding.close(id, NOW);
          tell();
        });

    holding.edit(id, ONE, new Edit.Instruct(0, "repair"), "collector", NOW);

    assertThat(tracker.commentsOf(ONE)).isEmpty();
    assertThat(tell()).isEmpty();
    assertThat(tracker.commentsOf(ONE)).containsExactly("2026-11-24: repair");
  }

  @Test
  public void anIssueThatIsGoneDoesNotKeepTheOthersFromBeingTold() {
    overdue(ONE);
    overdue(TWO);
    MeetingId id = begun();
    holding.edit(id, ONE, new Edit.Instruct(0, "repair"), "collector", NOW);
    holding.edit(id, TWO, new Edit.Instruct(0, "answer"), "collector", NOW);
    tracker.delete(TWO);
    holding.close(id, NOW);

    assertThat(tell()).isEmpty();
    assertThat(tracker.commentsOf(ONE)).hasSize(1);
    assertThat(store.find(id).orElseThrow().told()).isEqualTo(NOW);
  }

  private List<Failure> tell() {
    return holding.tell((meeting, item) -> meeting.date() + ": " + item.instruction().value(), NOW);
  }

  private MeetingId begun() {
    MeetingId id = holding.plan(FIRST).id();
    holding.begin(id, NOW);
    return id;
  }

  private void overdue(IssueId issue) {
    source.put(candidate(issue, NOW.minusSeconds(60)));
    tracker.create(
        new NewIssue(
            Samples.reference(1),
            Samples.origin(),
            Samples.grievance(issue.value()).subject(),
            "summary",
            "description",
            null,
            null,
            NOW));
  }

  private static AgendaCandidate candidate(IssueId issue, Instant due) {
    return new AgendaCandidate(
        issue,
        Samples.reference(1),
        Samples.PHE,
        null,
        null,
        GrievanceState.IN_PROGRESS,
        Level.L1,
        raipur("2026-11-20T12:00"),
        due,
        false,
        null,
        false,
        null);
  }
}

package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.meeting.Edit;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.meeting.Replanning;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.MeetingStore;

/** What every {@link MeetingStore} does. It is empty before each test. */
public abstract class MeetingStoreContract {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract MeetingStore meetings();

  @Test
  public void aDayHasOneMeeting() throws InterruptedException {
    MeetingStore meetings = meetings();

    List<MeetingId> planned = Contention.results(() -> meetings.planIfAbsent(TUESDAY).id());

    assertThat(planned).containsOnly(planned.get(0));
    assertThat(meetings.find(planned.get(0))).contains(Meeting.planned(planned.get(0), TUESDAY));
    assertThat(meetings.find(new MeetingId(987_654))).isEmpty();
    assertThat(meetings.on(TUESDAY)).isEqualTo(meetings.find(planned.get(0)));
    assertThat(meetings.on(TUESDAY.plusDays(1))).isEmpty();
  }

  @Test
  public void keepsAMeetingWithItsFiguresAndAttendance() {
    Meeting planned = meetings().planIfAbsent(TUESDAY);
    Meeting held =
        planned
            .frozenAt(NOON, List.of(new DepartmentStanding(Samples.PHE, 5, 4, 3, 2, 1)))
            .with(new Attendee("phe", Attendee.Presence.PRESENT, null))
            .with(new Attendee("police", Attendee.Presence.REPRESENTED, "निरीक्षक"))
            .closedAt(minutes(90))
            .toldAt(minutes(91));

    assertThat(meetings().replace(planned, held)).isTrue();
    assertThat(meetings().replace(planned, held)).isFalse();

    assertThat(meetings().find(planned.id())).contains(held.revised(1));
  }

  @Test
  public void aMeetingThatMovesLeavesItsDayFree() {
    Meeting planned = meetings().planIfAbsent(TUESDAY);
    Meeting moved =
        planned.replanned(
            new Replanning(NOON, "nodal", TUESDAY, TUESDAY.plusDays(2), "कलेक्टर दौरे पर"));
    assertThat(meetings().replace(planned, moved)).isTrue();
    Meeting cancelled =
        moved
            .revised(1)
            .replanned(new Replanning(minutes(5), "nodal", TUESDAY.plusDays(2), null, "\"चुनाव\""));
    assertThat(meetings().replace(moved.revised(1), cancelled)).isTrue();

    assertThat(meetings().on(TUESDAY)).isEmpty();
    assertThat(meetings().on(TUESDAY.plusDays(2))).contains(cancelled.revised(2));
    assertThat(cancelled.isCancelled()).isTrue();
    assertThat(meetings().planIfAbsent(TUESDAY).id()).isNotEqualTo(planned.id());
  }

  @Test
  public void theLastMeetingIsTheLatestThatWasHeld() {
    hold(TUESDAY);
    Meeting second = hold(TUESDAY.plusDays(7));
    meetings().planIfAbsent(TUESDAY.plusDays(14));

    assertThat(meetings().lastBefore(TUESDAY.plusDays(21)))
        .hasValueSatisfying(last -> assertThat(last.id()).isEqualTo(second.id()));
    assertThat(meetings().lastBefore(TUESDAY)).isEmpty();
    assertThat(meetings().latest(2))
        .extracting(Meeting::date)
        .containsExactly(TUESDAY.plusDays(14), TUESDAY.plusDays(7));
  }

  @Test
  public void keepsItemsInTheOrderOfTheAgenda() {
    MeetingId meeting = meetings().planIfAbsent(TUESDAY).id();
    MeetingId other = meetings().planIfAbsent(TUESDAY.plusDays(7)).id();

    assertThat(meetings().addItem(meeting, item(10_002))).isTrue();
    assertThat(meetings().addItem(meeting, item(10_001))).isTrue();
    assertThat(meetings().addItem(meeting, item(10_001))).isFalse();
    meetings().addItem(other, item(10_001));

    assertThat(meetings().items(meeting)).containsExactly(item(10_002), item(10_001));
    assertThat(meetings().item(meeting, ISSUE)).contains(item(10_001));
    assertThat(meetings().item(meeting, new IssueId(10_009))).isEmpty();
  }

  @Test
  public void replacesAnItemOnlyIfItIsAsItWasRead() throws InterruptedException {
    MeetingStore meetings = meetings();
    MeetingId meeting = meetings.planIfAbsent(TUESDAY).id();
    meetings.addItem(meeting, item(10_001));
    AgendaItem read = meetings.item(meeting, ISSUE).orElseThrow();
    AgendaItem decided =
        written(
            written(
                written(
                    written(read, new Edit.Instruct(0, "नल सुधारें")), new Edit.Assign(0, "phe")),
                new Edit.SetNextDate(0, TUESDAY.plusDays(7))),
            new Edit.SetCarriedOut(0, true));

    assertThat(Contention.results(() -> meetings.replaceItem(meeting, read, decided)))
        .containsOnlyOnce(true);
    assertThat(meetings.item(meeting, ISSUE)).contains(decided.revised(1));
  }

  @Test
  public void countsChangesSoThatAReaderNeedAskOnlyForNewOnes() {
    Meeting meeting = meetings().planIfAbsent(TUESDAY);
    MeetingId id = meeting.id();
    long first = meetings().changes(id);
    meetings().addItem(id, item(10_001));
    meetings().addItem(id, item(10_002));
    long added = meetings().changes(id);
    AgendaItem read = meetings().item(id, ISSUE).orElseThrow();
    AgendaItem decided = written(read, new Edit.Instruct(0, "नल सुधारें"));

    meetings().replaceItem(id, read, decided);
    meetings().replaceItem(id, read, decided);

    assertThat(added).isGreaterThan(first);
    assertThat(meetings().itemsChangedAfter(id, first)).hasSize(2);
    assertThat(meetings().itemsChangedAfter(id, added)).containsExactly(decided.revised(1));
    long written = meetings().changes(id);
    assertThat(written).isGreaterThan(added);
    assertThat(meetings().itemsChangedAfter(id, written)).isEmpty();
    meetings().replace(meeting, meeting.frozenAt(NOON, List.of()));
    assertThat(meetings().changes(id)).isGreaterThan(written);
    assertThat(meetings().changes(new MeetingId(987_654))).isZero();
  }

  @Test
  public void noChangeOfManyAtOnceIsMissed() throws InterruptedException {
    MeetingStore meetings = meetings();
    MeetingId id = meetings.planIfAbsent(TUESDAY).id();
    AtomicInteger number = new AtomicInteger(10_001);

    List<Integer> seen =
        Contention.results(
            () -> {
              long before = meetings.changes(id);
              AgendaItem mine = item(number.getAndIncrement());
              meetings.addItem(id, mine);
              return meetings.itemsChangedAfter(id, before).contains(mine) ? 1 : 0;
            });

    assertThat(seen).containsOnly(1);
    assertThat(meetings.changes(id)).isEqualTo(seen.size());
  }

  @Test
  public void findsMeetingsWhoseInstructionsAreToBeTold() {
    Meeting planned = meetings().planIfAbsent(TUESDAY);
    Meeting closed = planned.frozenAt(NOON, List.of()).closedAt(minutes(90));
    hold(TUESDAY.plusDays(7));
    meetings().replace(planned, closed);

    assertThat(meetings().toBeTold(5)).containsExactly(closed.revised(1));

    meetings().replace(closed.revised(1), closed.toldAt(minutes(91)));
    assertThat(meetings().toBeTold(5)).isEmpty();
  }

  private Meeting hold(LocalDate date) {
    Meeting planned = meetings().planIfAbsent(date);
    meetings().replace(planned, planned.frozenAt(NOON, List.of()));
    return planned;
  }

  private static AgendaItem written(AgendaItem item, Edit edit) {
    return ((AgendaItem.Outcome.Written) item.after(edit, "collector", minutes(5))).item();
  }

  private static AgendaItem item(long issue) {
    return AgendaItem.of(
        new AgendaCandidate(
            new IssueId(issue),
            Samples.reference((int) (issue % 10_000)),
            Samples.PHE,
            new PlaceKey("block-3694"),
            new CitizenId(7),
            GrievanceState.ON_HOLD,
            Level.L2,
            NOON,
            minutes(60),
            true,
            TUESDAY,
            true,
            "CPGRAMS/2026/1"),
        Set.of(AgendaReason.OVERDUE, AgendaReason.MARKED));
  }
}

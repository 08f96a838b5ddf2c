package org.nivaran.jira.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.testing.InMemoryMarks;
import org.nivaran.core.testing.InMemoryMeetings;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.usecase.HoldingMeeting;

/** Which days can be planned; today is a Wednesday. */
public class PlanningTest {

  private static final Instant NOW = raipur("2026-11-25T00:30");

  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final HoldingMeeting holding =
      new HoldingMeeting(
          RaipurDesk.data(),
          meetings,
          new InMemoryMarks(),
          mock(AgendaSource.class),
          mock(IssueTracker.class),
          new InMemoryTransactions(),
          AgendaRules.STANDARD);
  private final Planning planning = new Planning(holding, meetings, RaipurDesk.data(), () -> NOW);

  @Test
  public void todayAndLaterDaysCanBePlannedOnce() {
    assertThat(planning.plan("2026-11-25")).isInstanceOf(Planning.Planned.class);
    assertThat(planning.plan("2026-12-01")).isInstanceOf(Planning.Planned.class);
    assertThat(why("2026-12-01")).isEqualTo("wrong.twice");
    assertThat(((Planning.Refused) planning.plan("2026-12-01")).existing())
        .isEqualTo(meetings.on(LocalDate.parse("2026-12-01")));
  }

  @Test
  public void daysThatCannotBePlanned() {
    assertThat(why("2026-11-24")).isEqualTo("wrong.past");
    assertThat(why("2027-11-28")).isEqualTo("wrong.far");
    assertThat(why("24.11.2026")).isEqualTo("wrong.date");
    assertThat(why("")).isEqualTo("wrong.date");
    assertThat(meetings.latest(5)).isEmpty();
  }

  @Test
  public void aDayOnWhichTheOfficeIsShutIsPlannedAndTold() {
    assertThat(planning.plan("2026-11-29"))
        .isInstanceOfSatisfying(
            Planning.Planned.class, planned -> assertThat(planned.onHoliday()).isTrue());
    assertThat(planning.isHoliday(LocalDate.parse("2026-11-27"))).isFalse();
    assertThat(planning.isHoliday(LocalDate.parse("2026-11-28"))).isTrue();
  }

  @Test
  public void aPlannedMeetingMovesWithAReasonToAFreeDay() {
    Meeting meeting = planned(planning.plan("2026-12-01"));
    planning.plan("2026-12-08");
    assertThat(whyNot(planning.move(meeting, "2026-12-02", " ", "nodal")))
        .isEqualTo("wrong.no-reason");
    assertThat(whyNot(planning.move(meeting, "2026-12-08", "तिथि", "nodal")))
        .isEqualTo("wrong.twice");
    assertThat(whyNot(planning.move(meeting, "2026-11-24", "तिथि", "nodal")))
        .isEqualTo("wrong.past");
    Meeting moved = planned(planning.move(meeting, "2026-12-02", "चुनाव", "nodal"));
    assertThat(moved.date()).isEqualTo("2026-12-02");
    assertThat(moved.replannings()).singleElement().extracting("reason").isEqualTo("चुनाव");
    assertThat(planning.plan("2026-12-01")).isInstanceOf(Planning.Planned.class);
  }

  @Test
  public void aCancelledMeetingCanBePlannedAgain() {
    Meeting meeting = planned(planning.plan("2026-11-25"));
    assertThat(whyNot(planning.planAgain(meeting, "nodal"))).isEqualTo("wrong.not-cancelled");
    Meeting cancelled = planned(planning.cancel(meeting, "चुनाव", "nodal"));
    assertThat(cancelled.isCancelled()).isTrue();
    assertThat(whyNot(planning.cancel(cancelled, "चुनाव", "nodal")))
        .isEqualTo("wrong.is-cancelled");
    assertThat(why("2026-11-25")).isEqualTo("wrong.twice-cancelled");
    assertThat(holding.begin(cancelled.id(), NOW).isFrozen()).isFalse();
    assertThat(holding.agenda(cancelled.id(), NOW)).isEmpty();
    assertThat(planned(planning.planAgain(cancelled, "nodal")).isCancelled()).isFalse();
  }

  @Test
  public void whatHasBegunIsNeitherMovedNorCancelled() {
    Meeting meeting = planned(planning.plan("2026-11-25"));
    Meeting held = holding.begin(meeting.id(), NOW);
    for (Meeting seen : List.of(meeting, held)) {
      assertThat(whyNot(planning.cancel(seen, "चुनाव", "nodal"))).isEqualTo("wrong.held");
      assertThat(whyNot(planning.move(seen, "2026-12-02", "चुनाव", "nodal")))
          .isEqualTo("wrong.held");
    }
    assertThat(meetings.find(meeting.id())).contains(held);
  }

  private static Meeting planned(Planning.Outcome outcome) {
    return ((Planning.Planned) outcome).meeting();
  }

  private static String whyNot(Planning.Outcome outcome) {
    return ((Planning.Refused) outcome).why();
  }

  @Test
  public void offersTheDayAWeekAfterTheLastMeeting() {
    assertThat(planning.suggested()).isEqualTo(LocalDate.parse("2026-11-25"));
    planning.plan("2026-11-25");
    assertThat(planning.suggested()).isEqualTo(LocalDate.parse("2026-12-02"));
  }

  private String why(String day) {
    return ((Planning.Refused) planning.plan(day)).why();
  }
}

package org.nivaran.jira.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.Test;
import org.nivaran.core.meeting.AgendaRules;
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
  public void offersTheDayAWeekAfterTheLastMeeting() {
    assertThat(planning.suggested()).isEqualTo(LocalDate.parse("2026-11-25"));
    planning.plan("2026-11-25");
    assertThat(planning.suggested()).isEqualTo(LocalDate.parse("2026-12-02"));
  }

  private String why(String day) {
    return ((Planning.Refused) planning.plan(day)).why();
  }
}

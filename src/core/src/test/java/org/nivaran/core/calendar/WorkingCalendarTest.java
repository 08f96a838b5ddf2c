package org.nivaran.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.BERLIN;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.aroundTheClock;
import static org.nivaran.core.calendar.CalendarFixtures.at;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.raipurOffice;
import static org.nivaran.core.calendar.CalendarFixtures.spans;
import static org.nivaran.core.calendar.CalendarFixtures.weekdays;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class WorkingCalendarTest {

  private final WorkingCalendar office = raipurOffice();

  @Test
  public void addsInsideOneDay() {
    assertThat(office.add(raipur("2026-11-24T10:30"), Duration.ofHours(2)))
        .isEqualTo(raipur("2026-11-24T12:30"));
  }

  @Test
  public void goesOnTheNextMorning() {
    // Tuesday 16:30 leaves one hour of the day; the second hour is Wednesday's first.
    assertThat(office.add(raipur("2026-11-24T16:30"), Duration.ofHours(2)))
        .isEqualTo(raipur("2026-11-25T11:00"));
  }

  @Test
  public void whatEndsAtClosingTimeIsDueAtClosingTime() {
    assertThat(office.add(raipur("2026-11-24T16:30"), Duration.ofHours(1)))
        .isEqualTo(raipur("2026-11-24T17:30"));
  }

  @Test
  public void countsFromTheOpeningWhatComesAtNight() {
    assertThat(office.add(raipur("2026-11-24T02:00"), Duration.ofMinutes(30)))
        .isEqualTo(raipur("2026-11-24T10:30"));
  }

  @Test
  public void oneMinuteBeforeClosingCountsOneMinute() {
    assertThat(office.add(raipur("2026-11-24T17:29"), Duration.ofMinutes(2)))
        .isEqualTo(raipur("2026-11-25T10:01"));
  }

  @Test
  public void passesOverWeekendAndHoliday() {
    // Friday 23 January; Monday 26 is Republic Day.
    assertThat(office.add(raipur("2026-01-23T17:00"), Duration.ofHours(1)))
        .isEqualTo(raipur("2026-01-27T10:30"));
  }

  @Test
  public void aSpecialDayHasItsOwnHours() {
    // Sunday 8 November is Diwali with three hours.
    assertThat(office.add(raipur("2026-11-06T17:30"), Duration.ofHours(4)))
        .isEqualTo(raipur("2026-11-09T11:00"));
    assertThat(office.isOpen(raipur("2026-11-08T12:59"))).isTrue();
    assertThat(office.isOpen(raipur("2026-11-08T13:00"))).isFalse();
  }

  @Test
  public void aSpecialDayWinsOverAHoliday() {
    WorkingCalendar calendar =
        WorkingCalendar.of(
            KOLKATA,
            weekdays("10:00-17:30"),
            Map.of(LocalDate.parse("2026-01-26"), spans("09:00-10:00")),
            Set.of(LocalDate.parse("2026-01-26")));

    assertThat(calendar.isOpen(raipur("2026-01-26T09:30"))).isTrue();
  }

  @Test
  public void leavesOutBreaks() {
    WorkingCalendar calendar =
        WorkingCalendar.of(KOLKATA, weekdays("14:00-17:30", "10:00-13:30"), Map.of(), Set.of());

    assertThat(calendar.add(raipur("2026-11-24T13:00"), Duration.ofHours(1)))
        .isEqualTo(raipur("2026-11-24T14:30"));
    assertThat(calendar.measure(raipur("2026-11-24T13:00"), raipur("2026-11-24T15:00")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  public void openingBelongsToTheDayAndClosingDoesNot() {
    assertThat(office.isOpen(raipur("2026-11-24T10:00"))).isTrue();
    assertThat(office.isOpen(raipur("2026-11-24T17:30"))).isFalse();
    assertThat(office.isOpen(raipur("2026-11-24T09:59:59"))).isFalse();
  }

  @Test
  public void findsTheNextOpening() {
    assertThat(office.nextOpening(raipur("2026-11-24T11:00")))
        .isEqualTo(raipur("2026-11-24T11:00"));
    assertThat(office.nextOpening(raipur("2026-11-27T17:30")))
        .isEqualTo(raipur("2026-11-30T10:00"));
  }

  @Test
  public void countsWholeOfficeDaysAfterARegistration() {
    // Tuesday 11:00: Wednesday is the first whole office day after it.
    assertThat(office.endOfOfficeDay(raipur("2026-11-24T11:00"), 1))
        .isEqualTo(raipur("2026-11-25T17:30"));
    // Tuesday 02:00: Tuesday itself is whole.
    assertThat(office.endOfOfficeDay(raipur("2026-11-24T02:00"), 1))
        .isEqualTo(raipur("2026-11-24T17:30"));
    // On the stroke of opening the day is still whole.
    assertThat(office.endOfOfficeDay(raipur("2026-11-24T10:00"), 1))
        .isEqualTo(raipur("2026-11-24T17:30"));
    // Saturday: Monday is the first, Friday the fifth.
    assertThat(office.endOfOfficeDay(raipur("2026-11-28T12:00"), 5))
        .isEqualTo(raipur("2026-12-04T17:30"));
    // On a holiday, with a weekend before it.
    assertThat(office.endOfOfficeDay(raipur("2026-01-26T12:00"), 2))
        .isEqualTo(raipur("2026-01-28T17:30"));
  }

  @Test
  public void countsTheOfficeDaysThatEndInAStretch() {
    assertThat(office.officeDayEnds(raipur("2026-11-24T11:00"), raipur("2026-11-24T17:29")))
        .isZero();
    assertThat(office.officeDayEnds(raipur("2026-11-24T11:00"), raipur("2026-11-24T17:30")))
        .isEqualTo(1);
    assertThat(office.officeDayEnds(raipur("2026-11-24T17:30"), raipur("2026-11-30T09:00")))
        .isEqualTo(3);
  }

  @Test
  public void anHourThatTheClocksLeaveOutIsNotWorked() {
    // Berlin, 29 March 2026: 02:00 becomes 03:00.
    WorkingCalendar night =
        WorkingCalendar.of(
            BERLIN, Map.of(DayOfWeek.SUNDAY, spans("01:00-04:00")), Map.of(), Set.of());

    assertThat(night.measure(at("2026-03-29T00:00", BERLIN), at("2026-03-29T12:00", BERLIN)))
        .isEqualTo(Duration.ofHours(2));
    assertThat(night.add(at("2026-03-29T01:00", BERLIN), Duration.ofMinutes(90)))
        .isEqualTo(at("2026-03-29T03:30", BERLIN));
  }

  @Test
  public void anHourThatComesTwiceIsWorkedTwice() {
    // Berlin, 25 October 2026: 03:00 becomes 02:00.
    WorkingCalendar always = aroundTheClock(BERLIN);

    assertThat(always.measure(at("2026-10-25T00:00", BERLIN), at("2026-10-26T00:00", BERLIN)))
        .isEqualTo(Duration.ofHours(25));
    assertThat(always.add(at("2026-10-24T12:00", BERLIN), Duration.ofHours(24)))
        .isEqualTo(at("2026-10-25T11:00", BERLIN));
  }

  @Test
  public void officeDaysKeepTheirWallClockTimesOverAChange() {
    WorkingCalendar calendar =
        WorkingCalendar.of(BERLIN, weekdays("09:00-17:00"), Map.of(), Set.of());

    assertThat(calendar.endOfOfficeDay(at("2026-03-27T12:00", BERLIN), 1))
        .isEqualTo(at("2026-03-30T17:00", BERLIN));
    assertThat(calendar.add(at("2026-03-27T16:00", BERLIN), Duration.ofHours(2)))
        .isEqualTo(at("2026-03-30T10:00", BERLIN));
  }

  @Test
  public void aSpanInsideTheMissingHourIsNoWorkingTime() {
    WorkingCalendar gap =
        WorkingCalendar.of(
            BERLIN, Map.of(DayOfWeek.SUNDAY, spans("02:15-02:45")), Map.of(), Set.of());

    assertThat(gap.nextOpening(at("2026-03-29T00:00", BERLIN)))
        .isEqualTo(at("2026-04-05T02:15", BERLIN));
    assertThat(gap.endOfOfficeDay(at("2026-03-28T00:00", BERLIN), 1))
        .isEqualTo(at("2026-04-05T02:45", BERLIN));
  }

  @Test
  public void givesSegmentsAsTheyAreAskedFor() {
    assertThat(office.segments(raipur("2026-11-27T12:00")).limit(2))
        .containsExactly(
            new Segment(raipur("2026-11-27T12:00"), raipur("2026-11-27T17:30")),
            new Segment(raipur("2026-11-30T10:00"), raipur("2026-11-30T17:30")));
  }

  @Test
  public void aCalendarWithoutAnOpenHourIsRefused() {
    assertThatThrownBy(() -> WorkingCalendar.of(KOLKATA, Map.of(), Map.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no open hour");
    assertThatThrownBy(
            () ->
                WorkingCalendar.of(
                    KOLKATA,
                    Map.of(DayOfWeek.MONDAY, List.of()),
                    Map.of(LocalDate.parse("2026-01-26"), List.of()),
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void overlappingSpansAreRefusedAndTouchingOnesJoined() {
    assertThatThrownBy(
            () ->
                WorkingCalendar.of(
                    KOLKATA, weekdays("10:00-14:00", "13:00-17:00"), Map.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlap");
    WorkingCalendar joined =
        WorkingCalendar.of(KOLKATA, weekdays("10:00-13:00", "13:00-17:00"), Map.of(), Set.of());
    assertThat(joined.segments(raipur("2026-11-24T00:00")).findFirst())
        .contains(new Segment(raipur("2026-11-24T10:00"), raipur("2026-11-24T17:00")));
  }

  @Test
  public void aSearchEndsWhereTheCalendarDoes() {
    WorkingCalendar oneDay =
        WorkingCalendar.of(
            KOLKATA,
            Map.of(),
            Map.of(LocalDate.parse("2026-11-24"), spans("10:00-12:00")),
            Set.of());

    assertThat(oneDay.add(raipur("2026-11-01T00:00"), Duration.ofHours(2)))
        .isEqualTo(raipur("2026-11-24T12:00"));
    assertThatThrownBy(() -> oneDay.add(raipur("2026-11-01T00:00"), Duration.ofMinutes(121)))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThatThrownBy(() -> oneDay.nextOpening(raipur("2026-11-24T12:00")))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThat(oneDay.isOpen(raipur("2026-12-01T00:00"))).isFalse();
    assertThat(oneDay.measure(raipur("2026-11-01T00:00"), raipur("2026-12-01T00:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  public void spansAreReadAndWrittenTheSameWay() {
    assertThat(Span.parse("00:00-24:00")).hasToString("00:00-24:00");
    for (String wrong :
        List.of(
            "10:00-10:00", "17:00-10:00", "10-17", "25:00-26:00", "10:60-11:00", "10:00-24:01")) {
      assertThatThrownBy(() -> Span.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

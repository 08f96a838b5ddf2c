package org.nivaran.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.spans;
import static org.nivaran.core.calendar.CalendarFixtures.weekdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class WorkingCalendarBuilderTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-29");

  @Test
  public void aPartHolidayTakesAwayItsPart() {
    WorkingCalendar calendar =
        office()
            .closedOn(TUESDAY, Span.parse("12:00-13:00"))
            .closedOn(TUESDAY, Span.parse("16:00-24:00"))
            .build();

    assertThat(hours(calendar, TUESDAY)).containsExactly("10:00-12:00", "13:00-16:00");
    assertThat(hours(calendar, TUESDAY.plusDays(1))).containsExactly("10:00-17:30");
  }

  @Test
  public void aPartHolidayOfAnOwnDayTakesFromItsOwnHours() {
    WorkingCalendar calendar =
        office()
            .closedOn(SUNDAY, Span.parse("00:00-11:00"))
            .openOn(SUNDAY, spans("10:00-13:00"))
            .build();

    assertThat(hours(calendar, SUNDAY)).containsExactly("11:00-13:00");
  }

  @Test
  public void aPartHolidayOfADayOffOrOfAHolidayChangesNothing() {
    WorkingCalendar calendar =
        office()
            .closedOn(SUNDAY, Span.parse("10:00-11:00"))
            .closedOn(TUESDAY)
            .closedOn(TUESDAY, Span.parse("10:00-11:00"))
            .build();

    assertThat(hours(calendar, SUNDAY)).isEmpty();
    assertThat(hours(calendar, TUESDAY)).isEmpty();
  }

  @Test
  public void aPartHolidayBeforeAnyWeekHoldsChangesNothing() {
    WorkingCalendar calendar =
        WorkingCalendar.in(KOLKATA)
            .weekFrom(TUESDAY.plusDays(1), WeeklyHours.of(weekdays("10:00-17:30")))
            .closedOn(TUESDAY, Span.parse("10:00-11:00"))
            .build();

    assertThat(calendar.nextOpening(raipur("2026-11-01T00:00")))
        .isEqualTo(raipur("2026-11-25T10:00"));
  }

  @Test
  public void aBreakIsTakenFromEveryDay() {
    WeeklyHours week =
        WeeklyHours.of(
                Map.of(
                    DayOfWeek.TUESDAY, spans("10:00-17:30"),
                    DayOfWeek.WEDNESDAY, spans("14:00-18:00", "08:00-13:30"),
                    DayOfWeek.THURSDAY, spans("13:30-14:00")))
            .withBreak(Span.parse("13:30-14:00"));
    WorkingCalendar calendar = WorkingCalendar.in(KOLKATA).week(week).build();

    assertThat(hours(calendar, TUESDAY)).containsExactly("10:00-13:30", "14:00-17:30");
    assertThat(hours(calendar, TUESDAY.plusDays(1))).containsExactly("08:00-13:30", "14:00-18:00");
    assertThat(hours(calendar, TUESDAY.plusDays(2))).isEmpty();
  }

  @Test
  public void aWeekHoldsFromItsDayUntilTheNextBegins() {
    WorkingCalendar calendar =
        WorkingCalendar.in(KOLKATA)
            .weekFrom(
                TUESDAY, WeeklyHours.on(List.of(DayOfWeek.values()), Span.parse("10:00-11:00")))
            .weekFrom(
                SUNDAY, WeeklyHours.on(List.of(DayOfWeek.values()), Span.parse("12:00-13:00")))
            .week(WeeklyHours.on(List.of(DayOfWeek.MONDAY), Span.parse("08:00-09:00")))
            .build();

    assertThat(hours(calendar, TUESDAY.minusDays(1))).containsExactly("08:00-09:00");
    assertThat(hours(calendar, TUESDAY.minusDays(2))).isEmpty();
    assertThat(hours(calendar, TUESDAY)).containsExactly("10:00-11:00");
    assertThat(hours(calendar, SUNDAY.minusDays(1))).containsExactly("10:00-11:00");
    assertThat(hours(calendar, SUNDAY)).containsExactly("12:00-13:00");
    assertThat(hours(calendar, SUNDAY.plusDays(400))).containsExactly("12:00-13:00");
  }

  @Test
  public void twoWeeksFromOneDayAreRefused() {
    WorkingCalendarBuilder builder =
        office().weekFrom(TUESDAY, WeeklyHours.of(weekdays("10:00-11:00")));

    assertThatThrownBy(() -> builder.weekFrom(TUESDAY, WeeklyHours.of(weekdays("10:00-11:00"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two ordinary weeks hold from 2026-11-24");
    assertThatThrownBy(() -> builder.week(WeeklyHours.of(weekdays("10:00-11:00"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two ordinary weeks hold from the beginning");
  }

  @Test
  public void aCalendarWithoutAnOpenHourIsRefused() {
    WorkingCalendarBuilder nothing =
        WorkingCalendar.in(KOLKATA)
            .week(WeeklyHours.of(Map.of()))
            .openOn(TUESDAY, spans("10:00-11:00"))
            .closedOn(TUESDAY, Span.parse("10:00-11:00"));

    assertThatThrownBy(nothing::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the calendar has no open hour");
    assertThat(WorkingCalendar.in(KOLKATA).openOn(TUESDAY, spans("10:00-11:00")).build())
        .isNotNull();
  }

  private static WorkingCalendarBuilder office() {
    return WorkingCalendar.in(KOLKATA).week(WeeklyHours.of(weekdays("10:00-17:30")));
  }

  /** The open hours of a date, as the calendar's segments give them. */
  private static List<String> hours(WorkingCalendar calendar, LocalDate date) {
    return calendar
        .segments(date.atStartOfDay(KOLKATA).toInstant())
        .takeWhile(segment -> calendar.dateOf(segment.start()).equals(date))
        .map(
            segment ->
                segment.start().atZone(KOLKATA).toLocalTime()
                    + "-"
                    + segment.end().atZone(KOLKATA).toLocalTime())
        .toList();
  }
}

package org.nivaran.jira.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.HoldingMeeting;

/** Plans the next meeting and looks days up in the calendar of the office. Thread safe. */
public final class Planning {

  private static final int FARTHEST_DAYS = 366;

  private final HoldingMeeting holding;
  private final MeetingStore meetings;
  private final ReferenceData data;
  private final InstantSource time;

  public Planning(
      HoldingMeeting holding, MeetingStore meetings, ReferenceData data, InstantSource time) {
    this.holding = holding;
    this.meetings = meetings;
    this.data = data;
    this.time = time;
  }

  /** What became of a wish to meet. */
  public sealed interface Outcome {}

  /** There is a new meeting. */
  public record Planned(Meeting meeting, boolean onHoliday) implements Outcome {}

  /**
   * There is none.
   *
   * @param why after {@code nivaran.meeting.}
   * @param existing the meeting of that day, if that is why
   */
  public record Refused(String why, Optional<Meeting> existing) implements Outcome {}

  /** Plans a meeting for a day that was written as {@code 2026-11-24}. */
  public Outcome plan(String day) {
    LocalDate date;
    try {
      date = LocalDate.parse(day);
    } catch (DateTimeException e) {
      return new Refused("wrong.date", Optional.empty());
    }
    LocalDate today = today();
    if (date.isBefore(today)) {
      return new Refused("wrong.past", Optional.empty());
    }
    if (date.isAfter(today.plusDays(FARTHEST_DAYS))) {
      return new Refused("wrong.far", Optional.empty());
    }
    Optional<Meeting> existing = meetings.on(date);
    return existing.isPresent()
        ? new Refused("wrong.twice", existing)
        : new Planned(holding.plan(date), isHoliday(date));
  }

  /** The day that is offered for the next meeting: a week after the last one that is known. */
  LocalDate suggested() {
    LocalDate today = today();
    return meetings.latest(1).stream()
        .map(meeting -> meeting.date().plusDays(7))
        .filter(day -> day.isAfter(today))
        .findFirst()
        .orElse(today);
  }

  /** Whether the office is shut all day. */
  public boolean isHoliday(LocalDate day) {
    Desk desk = data.current();
    Instant start = day.atStartOfDay(desk.district().zone()).toInstant();
    return !desk.calendar(desk.officeCalendar())
        .nextOpening(start)
        .atZone(desk.district().zone())
        .toLocalDate()
        .equals(day);
  }

  public LocalDate today() {
    return time.instant().atZone(data.current().district().zone()).toLocalDate();
  }
}

package org.nivaran.jira.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.HoldingMeeting;

/** Plans the next meeting and looks days up in the calendar of the office. Thread safe. */
public final class Planning {

  private static final int FARTHEST_DAYS = 366;
  private static final int LONGEST_REASON = 500;
  private static final String NO_REASON = "wrong.no-reason";
  private static final String HELD = "wrong.held";
  private static final String IS_CANCELLED = "wrong.is-cancelled";
  private static final String NOT_CANCELLED = "wrong.not-cancelled";

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

  /** There is a meeting as it was wished for. */
  public record Planned(Meeting meeting, boolean onHoliday) implements Outcome {}

  /**
   * Nothing has changed.
   *
   * @param why after {@code nivaran.meeting.}
   * @param existing the meeting of that day, if that is why
   */
  public record Refused(String why, Optional<Meeting> existing) implements Outcome {

    static Refused because(String why) {
      return new Refused(why, Optional.empty());
    }

    /** Which field is to be filled in otherwise; empty if none would help. */
    public String field() {
      return switch (why) {
        case NO_REASON -> "reason";
        case HELD, IS_CANCELLED, NOT_CANCELLED -> "";
        default -> "date";
      };
    }
  }

  /** Plans a meeting for a day that was written as {@code 2026-11-24}. */
  public Outcome plan(String day) {
    return onAFreeDay(day, date -> Optional.of(holding.plan(date)));
  }

  /** Moves a meeting to a day that was written as {@code 2026-11-24}. */
  public Outcome move(Meeting meeting, String day, String reason, String who) {
    Optional<Refused> refused = refusal(meeting, reason);
    return refused.isPresent()
        ? refused.get()
        : onAFreeDay(
            day, date -> holding.move(meeting.id(), date, shortened(reason), who, time.instant()));
  }

  public Outcome cancel(Meeting meeting, String reason, String who) {
    Optional<Refused> refused = refusal(meeting, reason);
    return refused.isPresent()
        ? refused.get()
        : outcome(
            holding.cancel(meeting.id(), shortened(reason), who, time.instant()), meeting, HELD);
  }

  /** Plans a cancelled meeting again, if its day is not over. */
  public Outcome planAgain(Meeting meeting, String who) {
    return meeting.date().isBefore(today())
        ? Refused.because("wrong.past")
        : outcome(holding.planAgain(meeting.id(), who, time.instant()), meeting, NOT_CANCELLED);
  }

  private static Optional<Refused> refusal(Meeting meeting, String reason) {
    if (meeting.isFrozen()) {
      return Optional.of(Refused.because(HELD));
    }
    if (meeting.isCancelled()) {
      return Optional.of(Refused.because(IS_CANCELLED));
    }
    return reason.isBlank() ? Optional.of(Refused.because(NO_REASON)) : Optional.empty();
  }

  private Outcome outcome(Optional<Meeting> done, Meeting meeting, String otherwise) {
    return done.isPresent()
        ? new Planned(done.get(), isHoliday(meeting.date()))
        : Refused.because(otherwise);
  }

  private static String shortened(String reason) {
    return Graphemes.shortened(reason.strip(), LONGEST_REASON);
  }

  private Outcome onAFreeDay(String day, Function<LocalDate, Optional<Meeting>> deed) {
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
    if (existing.isPresent()) {
      return new Refused(
          existing.get().isCancelled() ? "wrong.twice-cancelled" : "wrong.twice", existing);
    }
    Optional<Meeting> done = deed.apply(date);
    return done.isPresent() ? new Planned(done.get(), isHoliday(date)) : Refused.because(HELD);
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

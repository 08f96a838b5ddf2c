package org.nivaran.core.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;

/**
 * A clock rebuilt from nothing but its history.
 *
 * @param clock the clock as its history tells it, with revision 0
 * @param computedDue when it would be due by the calendar as it is now; differs from the clock's
 *     due time only if the calendar changed since and the clock was not recalculated
 */
public record ClockReplay(Clock clock, Instant computedDue) {

  /** Whether the calendar of today gives the due time that the history recorded. */
  public boolean agrees() {
    return computedDue.equals(clock.due());
  }

  /**
   * Rebuilds one clock. Its due time is the last one that the history recorded, because that is the
   * one that people were told.
   *
   * @param history rows of any clocks, in the order they were written
   * @param calendars gives the calendar of a key
   * @return empty if the history does not say how the clock started
   * @throws org.nivaran.core.calendar.NoWorkingTimeException if the calendar ends before the limit
   */
  public static Optional<ClockReplay> of(
      ClockId id,
      List<ClockEvent> history,
      Function<CalendarKey, WorkingCalendar> calendars,
      EscalationLadder ladder) {
    List<ClockEvent> own = history.stream().filter(event -> event.clock().equals(id)).toList();
    if (own.isEmpty() || own.get(0).terms() == null) {
      return Optional.empty();
    }
    Story story = new Story(own.get(0), ladder);
    own.forEach(story::hear);
    return Optional.of(story.end(calendars, Pause.in(own, id)));
  }

  /** Every clock of a history, in the order they started. */
  public static List<ClockReplay> all(
      List<ClockEvent> history,
      Function<CalendarKey, WorkingCalendar> calendars,
      EscalationLadder ladder) {
    List<ClockReplay> clocks = new ArrayList<>();
    for (ClockEvent event : history) {
      if (event.type() == ClockEvent.Type.STARTED) {
        of(event.clock(), history, calendars, ladder).ifPresent(clocks::add);
      }
    }
    return List.copyOf(clocks);
  }

  /** What has been heard so far. One thread's. */
  private static final class Story {

    private final ClockEvent first;
    private final EscalationLadder ladder;
    private @Nullable ClockTerms terms;
    private ClockState state = ClockState.RUNNING;
    private @Nullable Instant pausedSince;
    private @Nullable Instant stopped;
    private @Nullable ClockStep nextStep = ClockStep.WARN_HALF;
    private Instant due;

    Story(ClockEvent first, EscalationLadder ladder) {
      this.first = first;
      this.ladder = ladder;
      this.due = first.dueAfter();
    }

    void hear(ClockEvent event) {
      due = event.dueAfter();
      ClockTerms newTerms = event.terms();
      if (newTerms != null) {
        terms = newTerms;
      }
      ClockStep step = event.step();
      switch (event.type()) {
        case STARTED, RESTARTED, RESUMED -> enter(ClockState.RUNNING, event.at());
        case PAUSED -> enter(ClockState.PAUSED, event.at());
        case STOPPED -> enter(ClockState.STOPPED, event.at());
        case STEP -> nextStep = step == null ? nextStep : Clock.following(step, ladder);
        case LOWERED -> {
          // Only the grievance's level changed.
        }
        case RECALCULATED -> {
          if (state == ClockState.PAUSED && newTerms != null && !newTerms.limit().mayPause()) {
            enter(ClockState.RUNNING, event.at());
          }
        }
      }
    }

    private void enter(ClockState next, Instant at) {
      state = next;
      pausedSince = next == ClockState.PAUSED ? at : null;
      stopped = next == ClockState.STOPPED ? at : null;
    }

    ClockReplay end(Function<CalendarKey, WorkingCalendar> calendars, List<Pause> pauses) {
      ClockTerms known = terms;
      if (known == null) {
        throw new IllegalStateException("a clock without terms");
      }
      WorkingCalendar calendar = calendars.apply(known.calendar());
      ClockSchedule computed = ClockSchedule.of(calendar, known.limit(), first.at(), pauses);
      ClockSchedule recorded = computed.dueAt(due);
      Clock clock =
          new Clock(
              first.clock(),
              first.issue(),
              first.kind(),
              known.cycle(),
              known.limit(),
              known.rule(),
              known.calendar(),
              known.level(),
              state,
              first.at(),
              pausedSince,
              stopped,
              recorded,
              nextStep,
              state == ClockState.RUNNING
                  ? Clock.nextAt(recorded, nextStep, calendar, ladder)
                  : null,
              0);
      return new ClockReplay(clock, computed.due());
    }
  }
}

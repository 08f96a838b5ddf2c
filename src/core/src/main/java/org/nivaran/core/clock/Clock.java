package org.nivaran.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;

/**
 * One clock of one grievance. Whatever happens to it gives the clock after it and the rows of its
 * history, and changes nothing here. What cannot happen to it (pausing a stopped clock, say)
 * changes nothing and leaves no row, so every call may be repeated.
 *
 * @param cycle which stay with a department, from 1; unique with issue and kind
 * @param rule which row of the limits table gave the limit
 * @param level the grievance's level when the clock started; rises count from here
 * @param pausedSince null unless paused
 * @param stopped null unless stopped
 * @param nextStep what it comes to next, or null after the last step
 * @param nextAt when it comes to the next step; null if there is none or it does not run. The tick
 *     reads this column.
 * @param revision counts the changes; see {@code ClockStore.replace}
 */
public record Clock(
    ClockId id,
    IssueId issue,
    ClockKind kind,
    int cycle,
    Limit limit,
    String rule,
    CalendarKey calendar,
    Level level,
    ClockState state,
    Instant started,
    @Nullable Instant pausedSince,
    @Nullable Instant stopped,
    ClockSchedule schedule,
    @Nullable ClockStep nextStep,
    @Nullable Instant nextAt,
    int revision) {

  /**
   * @throws IllegalArgumentException if the state and its instants contradict each other
   */
  public Clock {
    if ((state == ClockState.PAUSED) != (pausedSince != null)
        || (state == ClockState.STOPPED) != (stopped != null)
        || (state == ClockState.RUNNING && nextStep != null) != (nextAt != null)) {
      throw new IllegalArgumentException(
          "clock %d: state %s, paused %s, stopped %s, next step %s at %s"
              .formatted(id.value(), state, pausedSince, stopped, nextStep, nextAt));
    }
  }

  /** A clock after something happened to it, and what there is to write down about it. */
  public record Turn(Clock clock, List<ClockEvent> events) {

    public Turn {
      events = List.copyOf(events);
    }

    public boolean isIdle() {
      return events.isEmpty();
    }
  }

  public Instant due() {
    return schedule.due();
  }

  /** Whether the limit is gone: seen by the tick, or in time. */
  public boolean isBreached(Instant now) {
    if (state == ClockState.RUNNING) {
      return now.isAfter(due());
    }
    Instant end = pausedSince != null ? pausedSince : stopped;
    return end != null && end.isAfter(due());
  }

  /** The first row of its history. */
  public ClockEvent started(Reason reason) {
    return event(ClockEvent.Type.STARTED, null, started, null, reason, null, due(), terms());
  }

  /** By what it runs. */
  public ClockTerms terms() {
    return new ClockTerms(cycle, limit, rule, calendar, level);
  }

  /**
   * Stands still from now on. A clock whose limit may not pause runs on.
   *
   * @param actor the user's key, or null for the machine
   */
  public Turn paused(Instant at, @Nullable String actor, Reason reason) {
    if (state != ClockState.RUNNING || !limit.mayPause()) {
      return idle();
    }
    return new Turn(
        with(ClockState.PAUSED, at, null, schedule, nextStep, null),
        List.of(event(ClockEvent.Type.PAUSED, null, at, actor, reason, due(), due())));
  }

  /** Runs on; what is still to come moves on by the pause. */
  public Turn resumed(
      WorkingCalendar calendar,
      EscalationLadder ladder,
      Instant at,
      @Nullable String actor,
      Reason reason) {
    if (pausedSince == null) {
      return idle();
    }
    Instant to = at.isBefore(pausedSince) ? pausedSince : at;
    ClockSchedule moved = schedule.movedOn(calendar, limit, started, pausedSince, to);
    return new Turn(
        with(
            ClockState.RUNNING,
            null,
            null,
            moved,
            nextStep,
            nextAt(moved, nextStep, calendar, ladder)),
        List.of(event(ClockEvent.Type.RESUMED, null, at, actor, reason, due(), moved.due())));
  }

  /** Is over, for good. A pause that had not ended does not count against the due time. */
  public Turn stopped(WorkingCalendar calendar, Instant at, @Nullable String actor, Reason reason) {
    if (state == ClockState.STOPPED) {
      return idle();
    }
    ClockSchedule moved =
        pausedSince == null || at.isBefore(pausedSince)
            ? schedule
            : schedule.movedOn(calendar, limit, started, pausedSince, at);
    return new Turn(
        with(ClockState.STOPPED, null, at, moved, nextStep, null),
        List.of(event(ClockEvent.Type.STOPPED, null, at, actor, reason, due(), moved.due())));
  }

  /** Runs on as if it had never been stopped; what it missed meanwhile comes at the next tick. */
  public Turn restarted(
      WorkingCalendar calendar,
      EscalationLadder ladder,
      Instant at,
      @Nullable String actor,
      Reason reason) {
    if (state != ClockState.STOPPED) {
      return idle();
    }
    return new Turn(
        with(
            ClockState.RUNNING,
            null,
            null,
            schedule,
            nextStep,
            nextAt(schedule, nextStep, calendar, ladder)),
        List.of(event(ClockEvent.Type.RESTARTED, null, at, actor, reason, due(), due())));
  }

  /**
   * Comes to every step that is due by now, in order, each at the instant it should have come,
   * however late this is. Done again it comes to nothing more.
   */
  public Turn ticked(WorkingCalendar calendar, EscalationLadder ladder, Instant now) {
    List<ClockEvent> events = new ArrayList<>();
    ClockStep step = nextStep;
    Instant at = nextAt;
    while (step != null && at != null && !at.isAfter(now)) {
      Reason reason =
          Reason.of("clock.step." + step.name().toLowerCase(java.util.Locale.ROOT), rule);
      events.add(event(ClockEvent.Type.STEP, step, at, null, reason, due(), due()));
      step = following(step, ladder);
      at = nextAt(schedule, step, calendar, ladder);
    }
    return events.isEmpty()
        ? idle()
        : new Turn(with(state, pausedSince, stopped, schedule, step, at), events);
  }

  /**
   * Gets another limit, or the same by a calendar that has changed: counted anew from the start,
   * over the pauses it had. Steps it came to already do not come again.
   *
   * @param pauses the pauses that have ended, in order, from its history
   */
  public Turn recalculated(
      WorkingCalendar with,
      EscalationLadder ladder,
      LimitRule newRule,
      List<Pause> pauses,
      Instant at,
      @Nullable String actor,
      Reason reason) {
    if (state == ClockState.STOPPED) {
      return idle();
    }
    ClockSchedule moved = ClockSchedule.of(with, newRule.limit(), started, pauses);
    if (moved.equals(schedule) && newRule.limit().equals(limit)) {
      return idle();
    }
    boolean goesOn = state == ClockState.PAUSED && !newRule.limit().mayPause();
    ClockState next = goesOn ? ClockState.RUNNING : state;
    Clock clock =
        new Clock(
            id,
            issue,
            kind,
            cycle,
            newRule.limit(),
            newRule.name(),
            calendar,
            level,
            next,
            started,
            goesOn ? null : pausedSince,
            stopped,
            moved,
            nextStep,
            next == ClockState.RUNNING ? nextAt(moved, nextStep, with, ladder) : null,
            revision);
    return new Turn(
        clock,
        List.of(
            event(
                ClockEvent.Type.RECALCULATED,
                null,
                at,
                actor,
                reason,
                due(),
                moved.due(),
                clock.terms())));
  }

  /** The grievance was sent back to a lower level by hand; the clock runs on as it did. */
  public Turn lowered(Instant at, @Nullable String actor, Reason reason) {
    return new Turn(
        this, List.of(event(ClockEvent.Type.LOWERED, null, at, actor, reason, due(), due())));
  }

  /** The same clock with its next revision, as a store keeps it. */
  public Clock revised(int next) {
    return new Clock(
        id,
        issue,
        kind,
        cycle,
        limit,
        rule,
        calendar,
        level,
        state,
        started,
        pausedSince,
        stopped,
        schedule,
        nextStep,
        nextAt,
        next);
  }

  static @Nullable ClockStep following(ClockStep step, EscalationLadder ladder) {
    return step.next().filter(next -> next.rises() <= ladder.rises().size()).orElse(null);
  }

  static @Nullable Instant nextAt(
      ClockSchedule schedule,
      @Nullable ClockStep step,
      WorkingCalendar calendar,
      EscalationLadder ladder) {
    if (step == null) {
      return null;
    }
    if (step.rises() == 0) {
      return schedule.at(step);
    }
    // A ladder that became shorter meanwhile still gives an answer: its last rise.
    List<Duration> rises = ladder.rises();
    return rises.isEmpty()
        ? schedule.due()
        : calendar.add(schedule.due(), rises.get(Math.min(step.rises(), rises.size()) - 1));
  }

  private Turn idle() {
    return new Turn(this, List.of());
  }

  private Clock with(
      ClockState nextState,
      @Nullable Instant nextPausedSince,
      @Nullable Instant nextStopped,
      ClockSchedule nextSchedule,
      @Nullable ClockStep step,
      @Nullable Instant stepAt) {
    return new Clock(
        id,
        issue,
        kind,
        cycle,
        limit,
        rule,
        calendar,
        level,
        nextState,
        started,
        nextPausedSince,
        nextStopped,
        nextSchedule,
        step,
        stepAt,
        revision);
  }

  private ClockEvent event(
      ClockEvent.Type type,
      @Nullable ClockStep step,
      Instant at,
      @Nullable String actor,
      Reason reason,
      @Nullable Instant dueBefore,
      Instant dueAfter) {
    return event(type, step, at, actor, reason, dueBefore, dueAfter, null);
  }

  private ClockEvent event(
      ClockEvent.Type type,
      @Nullable ClockStep step,
      Instant at,
      @Nullable String actor,
      Reason reason,
      @Nullable Instant dueBefore,
      Instant dueAfter,
      @Nullable ClockTerms terms) {
    return new ClockEvent(
        id, issue, kind, type, step, at, actor, reason, dueBefore, dueAfter, terms);
  }
}

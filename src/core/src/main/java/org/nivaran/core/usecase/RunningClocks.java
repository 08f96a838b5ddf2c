package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;

/**
 * Starts, pauses and stops the clocks of a grievance. Every call may be repeated; what cannot
 * happen to a clock changes nothing. Safe for many threads and nodes.
 */
public final class RunningClocks {

  private static final int MOST_TRIES = 20;

  private final ClockStore clocks;

  public RunningClocks(ClockStore clocks) {
    this.clocks = clocks;
  }

  /**
   * Who changes a clock, when and why.
   *
   * @param actor the user's key, or null for the machine
   */
  public record Cause(Instant at, @Nullable String actor, Reason reason) {}

  /**
   * The clock of the whole life and the one of the first contact, unless they are there.
   *
   * @return when the grievance is due, as {@link #due}
   */
  Optional<Instant> open(Desk desk, Grievance grievance, Cause cause) {
    Optional<Clock> life = startOnce(desk, grievance, ClockKind.CITIZEN, 1, cause);
    startOnce(desk, grievance, ClockKind.FIRST_CONTACT, 1, cause);
    return life.map(Clock::due);
  }

  /** The clock of the stay with a department, unless one runs or it is the desk's own. */
  void enterDepartment(Desk desk, Grievance grievance, Cause cause) {
    List<Clock> stays = of(grievance.issue(), ClockKind.DEPARTMENT);
    boolean goesOn = stays.stream().anyMatch(clock -> clock.state() != ClockState.STOPPED);
    if (!grievance.department().isDesk() && !goesOn) {
      startOnce(desk, grievance, ClockKind.DEPARTMENT, stays.size() + 1, cause);
    }
  }

  void leaveDepartment(Desk desk, IssueId issue, Cause cause) {
    stop(desk, issue, ClockKind.DEPARTMENT, cause);
  }

  void contacted(Desk desk, IssueId issue, Cause cause) {
    stop(desk, issue, ClockKind.FIRST_CONTACT, cause);
  }

  void stopAll(Desk desk, IssueId issue, Cause cause) {
    for (ClockKind kind : ClockKind.values()) {
      stop(desk, issue, kind, cause);
    }
  }

  /** The clock of the whole life runs on as if it had never stopped. */
  void reopen(Desk desk, Grievance grievance, Cause cause) {
    change(
        of(grievance.issue(), ClockKind.CITIZEN),
        clock ->
            clock.restarted(
                desk.calendarOrOffice(clock.calendar()),
                desk.ladderOf(grievance.department()),
                cause.at(),
                cause.actor(),
                cause.reason()));
  }

  void pauseAll(IssueId issue, Cause cause) {
    change(clocks.of(issue), clock -> clock.paused(cause.at(), cause.actor(), cause.reason()));
  }

  void resumeAll(Desk desk, Grievance grievance, Cause cause) {
    change(
        clocks.of(grievance.issue()),
        clock ->
            clock.resumed(
                desk.calendarOrOffice(clock.calendar()),
                desk.ladderOf(grievance.department()),
                cause.at(),
                cause.actor(),
                cause.reason()));
  }

  /** When the grievance is due: the end of the clock of its whole life. */
  Optional<Instant> due(IssueId issue) {
    return of(issue, ClockKind.CITIZEN).stream().map(Clock::due).findFirst();
  }

  private void stop(Desk desk, IssueId issue, ClockKind kind, Cause cause) {
    change(
        of(issue, kind),
        clock ->
            clock.stopped(
                desk.calendarOrOffice(clock.calendar()),
                cause.at(),
                cause.actor(),
                cause.reason()));
  }

  private List<Clock> of(IssueId issue, ClockKind kind) {
    return clocks.of(issue).stream().filter(clock -> clock.kind() == kind).toList();
  }

  /** The clock that runs then, or empty if there is no limit for it. */
  private Optional<Clock> startOnce(
      Desk desk, Grievance grievance, ClockKind kind, int cycle, Cause cause) {
    CalendarKey calendar = desk.calendarOf(grievance.department());
    Optional<LimitRule> rule =
        desk.limits().find(kind, grievance.subject(), desk.calendar(calendar).dateOf(cause.at()));
    return rule.map(
        each ->
            clocks.startIfAbsent(
                NewClock.of(
                    grievance.issue(),
                    cycle,
                    each,
                    calendar,
                    desk.calendar(calendar),
                    grievance.assignment().level(),
                    cause.at()),
                cause.reason()));
  }

  private void change(List<Clock> those, Function<Clock, Clock.Turn> change) {
    for (Clock clock : those) {
      changeOne(clock, change);
    }
  }

  /** Another node may change the clock at the same moment; then it is read again. */
  private void changeOne(Clock read, Function<Clock, Clock.Turn> change) {
    Clock clock = read;
    for (int i = 0; i < MOST_TRIES; i++) {
      Clock.Turn turn = change.apply(clock);
      if (turn.isIdle() || clocks.replace(clock, turn.clock(), turn.events())) {
        return;
      }
      Optional<Clock> again = clocks.find(clock.id());
      if (again.isEmpty()) {
        return;
      }
      clock = again.get();
    }
    throw new IllegalStateException("clock " + read.id().value() + " changes all the time");
  }
}

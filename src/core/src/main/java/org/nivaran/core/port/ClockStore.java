package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.grievance.IssueId;

/** The clocks of every grievance and their history. */
public interface ClockStore {

  /**
   * Stores a clock that runs, with the first row of its history. Its next step is the first one, at
   * its schedule's first instant. If the issue has one of that kind and cycle already, nothing
   * changes.
   *
   * @param clock what to start
   * @param reason of the history row
   * @return the clock as stored, new or old
   */
  Clock startIfAbsent(NewClock clock, org.nivaran.core.grievance.Reason reason);

  Optional<Clock> find(ClockId id);

  /** All clocks of a grievance, in the order they were started. */
  List<Clock> of(IssueId issue);

  /**
   * Puts a clock in the place of the one that was read, with rows for its history, in one
   * transaction. The stored revision becomes one higher than the one that was read.
   *
   * @param read as it was read; its revision must be the stored one
   * @param next with the same id
   * @return false if another changed it meanwhile: nothing is written; read again and decide anew
   */
  boolean replace(Clock read, Clock next, List<ClockEvent> events);

  /**
   * Clocks whose next step is due, a page at a time, in order of their ids.
   *
   * @param now next step at or before this
   * @param after only clocks with a higher id; {@link ClockId#NONE} for the first page
   * @param limit at most so many, more than 0
   */
  List<Clock> due(Instant now, ClockId after, int limit);

  /**
   * Clocks that are not stopped, a page at a time, in order of their ids.
   *
   * @param calendar only those that run by it; null for all
   * @param after only clocks with a higher id; {@link ClockId#NONE} for the first page
   * @param limit at most so many, more than 0
   */
  List<Clock> open(@Nullable CalendarKey calendar, ClockId after, int limit);

  /** How many {@link #open} gives on all pages together. */
  long countOpen(@Nullable CalendarKey calendar);

  /**
   * Grievances that have clocks, a page at a time, in order of their ids.
   *
   * @param after only higher ids; null for the first page
   * @param limit at most so many, more than 0
   */
  List<IssueId> issues(@Nullable IssueId after, int limit);

  /** The history of all clocks of a grievance, in the order it was written. */
  List<ClockEvent> history(IssueId issue);

  /**
   * The histories of several grievances in one go, in the order they were written.
   *
   * @param issues at most a thousand; none gives nothing
   */
  List<ClockEvent> histories(Set<IssueId> issues);
}

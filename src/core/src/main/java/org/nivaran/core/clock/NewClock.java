package org.nivaran.core.clock;

import java.time.Instant;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;

/**
 * A clock about to be stored.
 *
 * @param cycle counts the stays with a department from 1; unique with issue and kind
 * @param rule which row of the limits table gave the limit, in words for the reader
 * @param level the grievance's level; rises count from here
 */
public record NewClock(
    IssueId issue,
    ClockKind kind,
    int cycle,
    Limit limit,
    String rule,
    CalendarKey calendar,
    Level level,
    Instant started,
    ClockSchedule schedule) {

  /** A clock by a row of the limits table. */
  public static NewClock of(
      IssueId issue,
      int cycle,
      LimitRule rule,
      CalendarKey key,
      WorkingCalendar calendar,
      Level level,
      Instant started) {
    return new NewClock(
        issue,
        rule.clock(),
        cycle,
        rule.limit(),
        rule.name(),
        key,
        level,
        started,
        ClockSchedule.of(calendar, rule.limit(), started));
  }

  /** The running clock that this becomes once it has a number. */
  public Clock stored(ClockId id) {
    return new Clock(
        id,
        issue,
        kind,
        cycle,
        limit,
        rule,
        calendar,
        level,
        ClockState.RUNNING,
        started,
        null,
        null,
        schedule,
        ClockStep.WARN_HALF,
        schedule.half(),
        0);
  }
}

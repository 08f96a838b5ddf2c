package org.nivaran.core.clock;

import java.time.Instant;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;

/**
 * A clock about to be stored.
 *
 * @param cycle counts the stays with a department from 1; unique with issue and kind
 * @param rule which entry of the limits table gave the limit, in words for the reader
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
    ClockSchedule schedule) {}

package org.nivaran.core.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;

/**
 * One clock of one grievance.
 *
 * @param cycle which stay with a department, from 1; unique with issue and kind
 * @param rule which entry of the limits table gave the limit
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
    int revision) {}

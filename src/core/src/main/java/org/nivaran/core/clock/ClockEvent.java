package org.nivaran.core.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;

/**
 * A row of a clock's history: what happened, when, why, and what it did to the due time.
 *
 * @param clock which clock
 * @param type what happened
 * @param step which step it came to; null unless {@link Type#STEP}
 * @param at when it happened; for a step, when it should have, however late the tick was
 * @param actor the user's key, or null for the machine
 * @param dueBefore null when the clock starts
 * @param terms by what the clock runs from now on; null unless that is new: {@link Type#STARTED}
 *     and {@link Type#RECALCULATED}
 */
public record ClockEvent(
    ClockId clock,
    IssueId issue,
    ClockKind kind,
    Type type,
    @Nullable ClockStep step,
    Instant at,
    @Nullable String actor,
    Reason reason,
    @Nullable Instant dueBefore,
    Instant dueAfter,
    @Nullable ClockTerms terms) {

  /** What happens to a clock. */
  public enum Type {
    STARTED,
    PAUSED,
    RESUMED,
    STOPPED,
    RESTARTED,
    STEP,
    RECALCULATED,
    /** The grievance went back to a lower level; the clock itself did not change. */
    LOWERED
  }
}

package org.nivaran.jira.reference;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;

/**
 * What a change does to the clocks of open grievances. Immutable.
 *
 * @param plan what moves
 * @param calendar only clocks that run by it are touched; null for all
 * @param isCounted whether clocks have to be counted anew after the change
 */
record Effect(RecalculationPlan plan, @Nullable CalendarKey calendar, boolean isCounted) {

  private static final int FEW = 10;

  /** Clocks do not run by what is changed. */
  static final Effect NONE = new Effect(RecalculationPlan.NOTHING, null, false);

  /** Whether due times move or cannot be told any more, or may among those not looked at. */
  boolean isFelt() {
    return plan.moved() > 0 || plan.failed() > 0 || isPartial();
  }

  /** Whether there may be more clocks than were looked at. */
  boolean isPartial() {
    return plan.looked() >= Recounting.MOST;
  }

  /**
   * Whether somebody has agreed to it, or to about as much: grievances come in while they read.
   *
   * @param agreed how many due times they have seen move; empty if they have seen none
   */
  boolean isAgreed(String agreed) {
    if (!agreed.matches("\\d{1,9}")) {
      return false;
    }
    long seen = Long.parseLong(agreed);
    return plan.moved() <= seen + Math.max(FEW, seen / FEW);
  }
}

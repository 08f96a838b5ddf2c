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

  /** Clocks do not run by what is changed. */
  static final Effect NONE = new Effect(RecalculationPlan.NOTHING, null, false);

  /** Whether due times move, or may move among those not looked at. */
  boolean isFelt() {
    return plan.moved() > 0 || isPartial();
  }

  /** Whether there may be more clocks than were looked at. */
  boolean isPartial() {
    return plan.looked() >= Recounting.MOST;
  }

  /** Tells whether somebody has seen this effect when they agree to it. */
  String mark() {
    return plan.later() + "-" + plan.earlier();
  }
}

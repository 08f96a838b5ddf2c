package org.nivaran.jira.reference;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.port.Desk;

/** Has open clocks counted anew after a change. Thread safe. */
public interface Recounting {

  /** A preview looks at about so many clocks, so that an admin does not wait. */
  long MOST = 2_000;

  /**
   * What would become of open clocks, of {@link #MOST} at most. Changes nothing.
   *
   * @param proposed the desk's data as it would be
   * @param calendar only clocks that run by it; null for all
   */
  RecalculationPlan preview(Desk proposed, @Nullable CalendarKey calendar);

  /**
   * Begins in the background.
   *
   * @param calendar only clocks that run by it; null for all
   * @param why for the history of every clock that moves
   * @param who the key of the user
   * @return false if another recount is under way; it uses the data as it stands, but may have
   *     passed some clocks already
   */
  boolean begin(@Nullable CalendarKey calendar, String why, String who);
}

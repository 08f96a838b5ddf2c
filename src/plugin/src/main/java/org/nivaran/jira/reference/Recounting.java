package org.nivaran.jira.reference;

import org.jspecify.annotations.Nullable;

/** Has open clocks counted anew after a change. Thread safe. */
@FunctionalInterface
public interface Recounting {

  /**
   * Begins in the background.
   *
   * @param calendar only clocks that run by it; null for all
   * @param why for the history of every clock that moves
   * @param who the key of the user
   * @return false if another recount is under way; it uses the data as it stands, but may have
   *     passed some clocks already
   */
  boolean begin(@Nullable String calendar, String why, String who);
}

package org.nivaran.jira.setup;

import org.jspecify.annotations.Nullable;

/**
 * What became of one thing that the set-up wants.
 *
 * @param name kind and name: {@code status: At desk}
 * @param todo what an admin has to do by hand, or null
 */
public record SetupItem(String name, State state, @Nullable String todo) {

  /** What became of it. */
  public enum State {
    CREATED,
    REUSED,
    FAILED,
    /** Jira's interfaces do not let us; the admin is told how. */
    BY_HAND
  }
}

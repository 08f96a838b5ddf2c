package org.nivaran.core.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody came.
 *
 * @param user the name of the user who was to come
 * @param deputy who came instead, in words; null unless {@link Presence#REPRESENTED}
 */
public record Attendee(String user, Presence presence, @Nullable String deputy) {

  /** Whether somebody came. */
  public enum Presence {
    PRESENT,
    REPRESENTED,
    EXCUSED,
    ABSENT
  }

  /**
   * @throws IllegalArgumentException if a deputy is named and not needed, or needed and not named
   */
  public Attendee {
    if ((presence == Presence.REPRESENTED) != (deputy != null && !deputy.isBlank())) {
      throw new IllegalArgumentException(user + " is " + presence + " with deputy " + deputy);
    }
  }
}

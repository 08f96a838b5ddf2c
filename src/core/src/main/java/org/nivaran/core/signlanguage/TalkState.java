package org.nivaran.core.signlanguage;

import java.util.Locale;

/** How far a talk is. */
public enum TalkState {
  /** As soon as an interpreter can. */
  WANTED,
  /** At a time the citizen agreed to. */
  BOOKED,
  RUNNING,
  ENDED,
  /** The citizen was not there. */
  MISSED,
  CANCELLED;

  /** Whether something is still to come. */
  public boolean isOpen() {
    return this == WANTED || this == BOOKED || this == RUNNING;
  }

  /** As in addresses: {@code wanted}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

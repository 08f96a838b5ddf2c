package org.nivaran.core.signlanguage;

import java.time.Duration;
import java.time.Instant;

/** A time agreed for a talk. */
public record Slot(Instant from, Instant to) {

  private static final Duration LONGEST = Duration.ofHours(4);

  /**
   * @throws IllegalArgumentException if it ends before it begins, or is longer than four hours
   */
  public Slot {
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("not a slot: " + from + " to " + to);
    }
  }
}

package org.nivaran.core.clock;

import java.util.Optional;

/** What a running clock comes to, in this order. */
public enum ClockStep {
  /** Half of the limit is gone. */
  WARN_HALF,
  /** Four fifths of the limit are gone. */
  WARN_FOUR_FIFTHS,
  /** The limit is gone. */
  BREACH,
  /** The ladder's first rise after the breach. */
  RISE_FIRST,
  RISE_SECOND,
  RISE_THIRD;

  /** The step after this one, or empty after the last. */
  public Optional<ClockStep> next() {
    return this == RISE_THIRD ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** How many levels a grievance has risen when this step is done. */
  public int rises() {
    return Math.max(0, ordinal() - BREACH.ordinal());
  }
}

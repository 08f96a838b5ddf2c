package org.nivaran.jira.intake;

import java.time.Duration;
import java.time.Instant;

/** When something was said, as far as the channel can be believed. */
final class StatedTime {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** Channels deliver for seven days; what claims to be much older has a wrong clock. */
  private static final Duration OLDEST = Duration.ofDays(31);

  /** The stated time; that of the arrival for one that is still to come or long past. */
  static Instant believed(Instant stated, Instant received) {
    return stated.isAfter(received.plus(CLOCK_SKEW)) || stated.isBefore(received.minus(OLDEST))
        ? received
        : stated;
  }

  private StatedTime() {}
}

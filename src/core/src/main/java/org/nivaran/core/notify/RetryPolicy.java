package org.nivaran.core.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often and how soon something is tried again: after the first delay, then twice as long each
 * time, up to the longest.
 *
 * @param attempts how often at most, the first time included
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

  /** For everything that comes in: about a day. */
  public static final RetryPolicy INBOX =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(2), 20);

  /** For messages: about half a day. */
  public static final RetryPolicy OUTBOX =
      new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(1), 20);

  /**
   * A policy.
   *
   * @throws IllegalArgumentException if a number is not positive, or the longest delay shorter than
   *     the first
   */
  public RetryPolicy {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
      throw new IllegalArgumentException(
          "not a retry policy: %s, %s, %d".formatted(first, longest, attempts));
    }
  }

  /**
   * When to try again.
   *
   * @param made how often it was tried so far, at least 1
   * @return empty if it was tried often enough
   */
  public Optional<Instant> next(int made, Instant now) {
    if (made >= attempts) {
      return Optional.empty();
    }
    Duration delay = first;
    for (int i = 1; i < made && delay.compareTo(longest) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    return Optional.of(now.plus(delay.compareTo(longest) > 0 ? longest : delay));
  }
}

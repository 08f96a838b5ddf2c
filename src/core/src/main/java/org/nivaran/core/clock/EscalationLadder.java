package org.nivaran.core.clock;

import java.time.Duration;
import java.util.List;

/**
 * After a breach a grievance rises level by level.
 *
 * @param rises the working time from the breach to each rise, in rising order, at most three
 */
public record EscalationLadder(List<Duration> rises) {

  /**
   * @throws IllegalArgumentException if there are more than three, or they do not rise
   */
  public EscalationLadder {
    rises = List.copyOf(rises);
    if (rises.size() > 3) {
      throw new IllegalArgumentException("from level 1 there are three rises at most");
    }
    Duration before = Duration.ZERO;
    for (Duration rise : rises) {
      if (rise.compareTo(before) <= 0) {
        throw new IllegalArgumentException("rises must come one after the other: " + rises);
      }
      before = rise;
    }
  }
}

package org.nivaran.core.clock;

import java.time.Instant;

/** When a clock that is not paused again comes to each of its steps up to the limit. */
public record ClockSchedule(Instant half, Instant fourFifths, Instant due) {

  /**
   * @throws IllegalArgumentException if the steps are out of order
   */
  public ClockSchedule {
    if (half.isAfter(fourFifths) || fourFifths.isAfter(due)) {
      throw new IllegalArgumentException(
          "steps out of order: " + half + " " + fourFifths + " " + due);
    }
  }
}

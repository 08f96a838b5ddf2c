package org.nivaran.core.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time; the start belongs to it, the end does not. */
public record Segment(Instant start, Instant end) {

  /**
   * @throws IllegalArgumentException if it is empty
   */
  public Segment {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("not a segment: " + start + " to " + end);
    }
  }

  public Duration length() {
    return Duration.between(start, end);
  }
}

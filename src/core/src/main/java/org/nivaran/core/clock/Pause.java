package org.nivaran.core.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time that a clock stood still. */
public record Pause(Instant from, Instant to) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a pause from " + from + " to " + to);
    }
  }

  /** The pauses of a clock that have ended, in order, read from its history. */
  public static List<Pause> in(List<ClockEvent> history, ClockId clock) {
    List<Pause> pauses = new ArrayList<>();
    Instant since = null;
    for (ClockEvent event : history) {
      if (!event.clock().equals(clock)) {
        continue;
      }
      if (event.type() == ClockEvent.Type.PAUSED) {
        since = event.at();
      } else if (endsPause(event) && since != null) {
        pauses.add(new Pause(since, event.at().isBefore(since) ? since : event.at()));
        since = null;
      }
    }
    return List.copyOf(pauses);
  }

  /** A clock whose limit becomes one that may not pause runs on. */
  private static boolean endsPause(ClockEvent event) {
    ClockTerms terms = event.terms();
    return event.type() == ClockEvent.Type.RESUMED
        || event.type() == ClockEvent.Type.STOPPED
        || (terms != null && !terms.limit().mayPause());
  }
}

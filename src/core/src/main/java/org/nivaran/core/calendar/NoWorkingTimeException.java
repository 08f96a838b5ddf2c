package org.nivaran.core.calendar;

import java.time.Instant;

/** A calendar has no more working time where it was looked for. */
public final class NoWorkingTimeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Instant from;

  NoWorkingTimeException(Instant from) {
    super("the calendar has not enough working time after " + from);
    this.from = from;
  }

  /** Where the search began. */
  public Instant from() {
    return from;
  }
}

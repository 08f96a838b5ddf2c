package org.nivaran.jira.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads moments as people and machines write them, always with their offset. */
final class Instants {
  private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2150-01-01T00:00:00Z");

  /**
   * @throws DateTimeException if it is not a moment with an offset, or far from our time
   */
  static Instant parse(String text) {
    Instant instant = OffsetDateTime.parse(text).toInstant();
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("beyond our calendars: " + text);
    }
    return instant;
  }

  private Instants() {}
}

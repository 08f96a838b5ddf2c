package org.nivaran.core.calendar;

/** The key of a calendar: {@code office}. */
public record CalendarKey(String value) {

  /**
   * @throws IllegalArgumentException if the key is not lower-case letters, digits, dots or dashes
   */
  public CalendarKey {
    if (!value.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException("not a calendar key: \"" + value + '"');
    }
  }
}

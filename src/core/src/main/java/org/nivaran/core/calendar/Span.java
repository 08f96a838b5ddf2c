package org.nivaran.core.calendar;

import java.time.LocalTime;

/** Open hours within one day, half-open: {@code 10:00-17:30}. The end may be 24:00. */
public record Span(int fromMinute, int toMinute) implements Comparable<Span> {

  private static final int DAY = 24 * 60;

  /**
   * @throws IllegalArgumentException if it is empty, ends before it begins or leaves the day
   */
  public Span {
    if (fromMinute < 0 || toMinute > DAY || fromMinute >= toMinute) {
      throw new IllegalArgumentException(
          "not a span of a day: " + text(fromMinute) + "-" + text(toMinute));
    }
  }

  public static Span of(LocalTime from, LocalTime to) {
    return new Span(from.getHour() * 60 + from.getMinute(), to.getHour() * 60 + to.getMinute());
  }

  /**
   * Reads {@code 10:00-17:30}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static Span parse(String text) {
    if (!text.matches("\\d{2}:\\d{2}-\\d{2}:\\d{2}")) {
      throw new IllegalArgumentException("not a span like 10:00-17:30: \"" + text + '"');
    }
    return new Span(minute(text.substring(0, 5)), minute(text.substring(6)));
  }

  /** How long it is on the wall clock. */
  public int minutes() {
    return toMinute - fromMinute;
  }

  @Override
  public int compareTo(Span other) {
    return fromMinute != other.fromMinute
        ? Integer.compare(fromMinute, other.fromMinute)
        : Integer.compare(toMinute, other.toMinute);
  }

  @Override
  public String toString() {
    return text(fromMinute) + "-" + text(toMinute);
  }

  private static int minute(String hhmm) {
    int hour = Integer.parseInt(hhmm.substring(0, 2));
    int minute = Integer.parseInt(hhmm.substring(3));
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      throw new IllegalArgumentException("not a time of day: " + hhmm);
    }
    return hour * 60 + minute;
  }

  private static String text(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}

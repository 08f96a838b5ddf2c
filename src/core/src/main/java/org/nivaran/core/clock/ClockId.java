package org.nivaran.core.clock;

/** The number of a stored clock. */
public record ClockId(long value) implements Comparable<ClockId> {

  /** Lower than any clock's number. */
  public static final ClockId NONE = new ClockId(0);

  @Override
  public int compareTo(ClockId other) {
    return Long.compare(value, other.value);
  }
}

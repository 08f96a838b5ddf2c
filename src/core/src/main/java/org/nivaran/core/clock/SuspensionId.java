package org.nivaran.core.clock;

/** The number of a stored suspension. */
public record SuspensionId(long value) implements Comparable<SuspensionId> {

  /** Lower than any suspension's number. */
  public static final SuspensionId NONE = new SuspensionId(0);

  @Override
  public int compareTo(SuspensionId other) {
    return Long.compare(value, other.value);
  }
}

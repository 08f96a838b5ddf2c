package org.nivaran.core.grievance;

/**
 * How high a grievance has risen, from 1 to 4. Visibility rises with it; ownership stays where it
 * was.
 */
public record Level(int number) implements Comparable<Level> {

  public static final Level L1 = new Level(1);
  public static final Level L2 = new Level(2);
  public static final Level L3 = new Level(3);
  public static final Level L4 = new Level(4);

  /**
   * @throws IllegalArgumentException if the number is not 1 to 4
   */
  public Level {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("not a level: " + number);
    }
  }

  /** The next level, or the same at the top. */
  public Level next() {
    return raisedBy(1);
  }

  /** This level raised by some steps; it stops at the top. */
  public Level raisedBy(int steps) {
    return new Level(Math.min(L4.number, number + steps));
  }

  public Level max(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Level other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "L" + number;
  }
}

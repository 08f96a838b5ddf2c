package org.nivaran.core.tally;

import java.util.Map;

/** The figures of one department or of all. */
public record Figures(
    long in, long out, long open, long overdue, long onHold, long dissatisfied, long unrouted) {

  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

  /** From counters, where one that is not there is 0, and the number that are overdue. */
  public static Figures of(Map<Counter, Long> counters, long overdue) {
    return new Figures(
        counters.getOrDefault(Counter.IN, 0L),
        counters.getOrDefault(Counter.OUT, 0L),
        counters.getOrDefault(Counter.OPEN, 0L),
        overdue,
        counters.getOrDefault(Counter.ON_HOLD, 0L),
        counters.getOrDefault(Counter.DISSATISFIED, 0L),
        counters.getOrDefault(Counter.UNROUTED, 0L));
  }

  public Figures plus(Figures other) {
    return new Figures(
        in + other.in,
        out + other.out,
        open + other.open,
        overdue + other.overdue,
        onHold + other.onHold,
        dissatisfied + other.dissatisfied,
        unrouted + other.unrouted);
  }
}

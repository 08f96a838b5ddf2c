package org.nivaran.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nivaran.core.grievance.IssueId;

/**
 * What counting open clocks anew would do, or has done, to their due times. Immutable.
 *
 * @param looked how many clocks were counted
 * @param later how many are due later than before
 * @param earlier how many are due earlier than before
 * @param newlyOver how many were not over before and are over by the new due time
 * @param mostMoved those that move farthest, at most ten, the farthest first
 */
public record RecalculationPlan(
    long looked, long later, long earlier, long newlyOver, List<Moved> mostMoved) {

  /** Nothing counted yet. */
  public static final RecalculationPlan NOTHING = new RecalculationPlan(0, 0, 0, 0, List.of());

  private static final int MOST = 10;

  private static final Comparator<Moved> FARTHEST_FIRST =
      Comparator.comparing(Moved::distance)
          .reversed()
          .thenComparing(moved -> moved.clock().value());

  /** A clock whose due time moves. */
  public record Moved(
      ClockId clock, IssueId issue, ClockKind kind, Instant dueBefore, Instant dueAfter) {

    /** How far, on the wall clock, in either direction. */
    public Duration distance() {
      return Duration.between(dueBefore, dueAfter).abs();
    }
  }

  public RecalculationPlan {
    mostMoved = List.copyOf(mostMoved);
  }

  /** How many due times move. */
  public long moved() {
    return later + earlier;
  }

  /**
   * The plan with one more clock.
   *
   * @param before as it is
   * @param after as it would be; the same due time if it does not move
   * @param now what is over by now
   */
  public RecalculationPlan with(Clock before, Clock after, Instant now) {
    int direction = after.due().compareTo(before.due());
    boolean over = !before.isBreached(now) && after.isBreached(now);
    return new RecalculationPlan(
        looked + 1,
        later + (direction > 0 ? 1 : 0),
        earlier + (direction < 0 ? 1 : 0),
        newlyOver + (over ? 1 : 0),
        direction == 0
            ? mostMoved
            : mostMovedWith(
                new Moved(before.id(), before.issue(), before.kind(), before.due(), after.due())));
  }

  private List<Moved> mostMovedWith(Moved one) {
    if (mostMoved.size() == MOST && FARTHEST_FIRST.compare(one, mostMoved.get(MOST - 1)) > 0) {
      return mostMoved;
    }
    List<Moved> all = new ArrayList<>(mostMoved);
    all.add(one);
    all.sort(FARTHEST_FIRST);
    return all.size() > MOST ? all.subList(0, MOST) : all;
  }
}

package org.nivaran.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.IssueId;

/**
 * What counting open clocks anew would do, or has done, to their due times. Immutable.
 *
 * @param looked how many clocks were counted
 * @param later how many are due later than before
 * @param earlier how many are due earlier than before
 * @param newlyOver how many were not over before and are over by the new due time
 * @param failed how many could not be counted, as where a calendar ends before the limit
 * @param mostMoved those that move farthest, at most ten, the farthest first
 */
public record RecalculationPlan(
    long looked, long later, long earlier, long newlyOver, long failed, List<Moved> mostMoved) {

  /** Nothing counted yet. */
  public static final RecalculationPlan NOTHING = new RecalculationPlan(0, 0, 0, 0, 0, List.of());

  private static final int MOST = 10;

  private static final Comparator<Moved> FARTHEST_FIRST =
      Comparator.comparing(Moved::distance)
          .reversed()
          .thenComparing(moved -> moved.clock().value());

  /**
   * A clock whose due time moves.
   *
   * @param ruleBefore which row of the limits table it runs by
   * @param ruleAfter by which it would run; the same if its calendar has changed
   */
  public record Moved(
      ClockId clock,
      IssueId issue,
      ClockKind kind,
      CalendarKey calendar,
      String ruleBefore,
      String ruleAfter,
      Instant dueBefore,
      Instant dueAfter) {

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
        failed,
        direction == 0 ? mostMoved : mostMovedWith(moved(before, after)));
  }

  /** The plan with one more clock that could not be counted. */
  public RecalculationPlan withFailure() {
    return new RecalculationPlan(looked + 1, later, earlier, newlyOver, failed + 1, mostMoved);
  }

  private static Moved moved(Clock before, Clock after) {
    return new Moved(
        before.id(),
        before.issue(),
        before.kind(),
        before.calendar(),
        before.rule(),
        after.rule(),
        before.due(),
        after.due());
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

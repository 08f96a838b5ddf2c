package org.nivaran.core.clock;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;

/**
 * One row of the limits table. A row names a category, or a kind, or a priority, or nothing; the
 * most particular row wins, in this order.
 *
 * @param clock which clock it limits
 */
public record LimitRule(
    ClockKind clock,
    @Nullable CategoryKey category,
    @Nullable Kind kind,
    @Nullable Priority priority,
    Limit limit) {

  /**
   * @throws IllegalArgumentException if it names more than one of the three
   */
  public LimitRule {
    int named = (category == null ? 0 : 1) + (kind == null ? 0 : 1) + (priority == null ? 0 : 1);
    if (named > 1) {
      throw new IllegalArgumentException(
          "a limit goes by category or kind or priority, not by two");
    }
  }

  public static LimitRule byDefault(ClockKind clock, Limit limit) {
    return new LimitRule(clock, null, null, null, limit);
  }

  public static LimitRule of(ClockKind clock, CategoryKey category, Limit limit) {
    return new LimitRule(clock, category, null, null, limit);
  }

  public static LimitRule of(ClockKind clock, Kind kind, Limit limit) {
    return new LimitRule(clock, null, kind, null, limit);
  }

  public static LimitRule of(ClockKind clock, Priority priority, Limit limit) {
    return new LimitRule(clock, null, null, priority, limit);
  }

  /** In words for the reader: {@code category handpump}. */
  public String name() {
    if (category != null) {
      return "category " + category.value();
    }
    if (kind != null) {
      return "kind " + kind.key();
    }
    return priority == null ? "default" : "priority " + priority.key();
  }

  boolean fits(Subject subject) {
    return (category == null || category.equals(subject.category()))
        && (kind == null || kind == subject.kind())
        && (priority == null || priority == subject.priority());
  }

  int particularity() {
    if (category != null) {
      return 3;
    }
    return kind != null ? 2 : priority != null ? 1 : 0;
  }
}

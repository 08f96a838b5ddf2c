package org.nivaran.core.clock;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Subject;

/**
 * Which limit holds for which grievance: the row of its category, else of its kind, else of its
 * priority, else the default. Immutable; safe for many threads.
 */
public final class LimitTable {

  private final List<LimitRule> rules;

  private LimitTable(List<LimitRule> rules) {
    this.rules = rules;
  }

  /**
   * @throws IllegalArgumentException if two rows say something about the same case
   */
  public static LimitTable of(List<LimitRule> rules) {
    Set<List<String>> seen = new HashSet<>();
    for (LimitRule rule : rules) {
      if (!seen.add(List.of(rule.clock().name(), rule.name()))) {
        throw new IllegalArgumentException(
            "two limits of clock %s for %s".formatted(rule.clock(), rule.name()));
      }
    }
    return new LimitTable(List.copyOf(rules));
  }

  public List<LimitRule> rules() {
    return rules;
  }

  /** The one row that holds, or empty if such a grievance has no clock of this kind. */
  public Optional<LimitRule> find(ClockKind clock, Subject subject) {
    LimitRule best = null;
    for (LimitRule rule : rules) {
      if (rule.clock() == clock
          && rule.fits(subject)
          && (best == null || rule.particularity() > best.particularity())) {
        best = rule;
      }
    }
    return Optional.ofNullable(best);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LimitTable table && rules.equals(table.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules);
  }
}

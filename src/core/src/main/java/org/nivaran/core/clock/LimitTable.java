package org.nivaran.core.clock;

import java.util.List;

/** Which limit holds for which grievance. */
public final class LimitTable {

  private final List<LimitRule> rules;

  private LimitTable(List<LimitRule> rules) {
    this.rules = rules;
  }

  /**
   * @throws IllegalArgumentException if two rows say different things about the same case, or a
   *     clock has no default
   */
  public static LimitTable of(List<LimitRule> rules) {
    return new LimitTable(List.copyOf(rules));
  }

  public List<LimitRule> rules() {
    return rules;
  }
}

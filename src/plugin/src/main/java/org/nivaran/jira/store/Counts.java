package org.nivaran.jira.store;

import java.util.HashMap;
import java.util.Map;

/** How many rows there are of each state. */
final class Counts {

  private final Map<String, Long> byState;

  private Counts(Map<String, Long> byState) {
    this.byState = byState;
  }

  /**
   * @param statement selects STATE and AMOUNT
   */
  static Counts read(Session session, String statement, Object... arguments) {
    Map<String, Long> byState = new HashMap<>();
    session.list(statement, row -> byState.put(row.text("STATE"), row.number("AMOUNT")), arguments);
    return new Counts(byState);
  }

  long of(Enum<?> state) {
    return byState.getOrDefault(state.name(), 0L);
  }
}

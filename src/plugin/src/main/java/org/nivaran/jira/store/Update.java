package org.nivaran.jira.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** New values for the columns of rows. Immutable. */
record Update(String table, Columns columns) {

  /**
   * @param also an assignment without arguments, such as a revision that grows
   */
  String statement(String also, String condition) {
    return "update $" + table + " set " + assignments() + ", " + also + " where " + condition;
  }

  String statement(String condition) {
    return "update $" + table + " set " + assignments() + " where " + condition;
  }

  private String assignments() {
    return columns.names().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
  }

  /** The values of the columns, then those of the condition. */
  @Nullable Object[] values(Object... ofCondition) {
    List<@Nullable Object> values = new ArrayList<>(columns.values());
    values.addAll(List.of(ofCondition));
    return values.toArray();
  }
}

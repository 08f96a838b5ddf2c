package org.nivaran.sandbox.jira.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the table {@code issue} under the alias {@code i}, with its values by position.
 * Immutable.
 */
public record SqlCondition(String sql, List<Object> values) {
  public static final SqlCondition TRUE = of("1 = 1");
  public static final SqlCondition FALSE = of("1 = 0");

  /** More than these are bound as arrays. */
  private static final int FEW = 200;

  public SqlCondition {
    values = List.copyOf(values);
  }

  public static SqlCondition of(String sql, Object... values) {
    return new SqlCondition(sql, List.of(values));
  }

  /** {@code column IN (...)}, for any number of values; false for none. */
  public static SqlCondition in(String column, List<? extends Object> values) {
    if (values.size() > FEW) {
      List<BoundArray> arrays = BoundArray.of(values);
      if (!arrays.isEmpty()) {
        return any(arrays.stream().map(array -> of(column + " = ANY(?)", array)).toList());
      }
    }
    return values.isEmpty()
        ? FALSE
        : new SqlCondition(
            column
                + " IN ("
                + values.stream().map(value -> "?").collect(Collectors.joining(", "))
                + ")",
            List.copyOf(values));
  }

  public static SqlCondition all(List<SqlCondition> parts) {
    return joined(parts, " AND ", TRUE);
  }

  public static SqlCondition any(List<SqlCondition> parts) {
    return joined(parts, " OR ", FALSE);
  }

  private static SqlCondition joined(
      List<SqlCondition> parts, String word, @Nullable SqlCondition none) {
    if (parts.isEmpty() && none != null) {
      return none;
    }
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values()));
    return new SqlCondition(
        parts.stream().map(part -> "(" + part.sql() + ")").collect(Collectors.joining(word)),
        values);
  }

  /** True where this is not true. The condition itself must never be unknown (NULL). */
  public SqlCondition negated() {
    return new SqlCondition("NOT (" + sql + ")", values);
  }

  public SqlCondition and(SqlCondition other) {
    return all(List.of(this, other));
  }
}

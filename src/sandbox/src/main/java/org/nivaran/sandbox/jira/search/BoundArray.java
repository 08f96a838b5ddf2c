package org.nivaran.sandbox.jira.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Many values bound as one array: a statement takes only some ten thousand values of its own.
 * Immutable.
 *
 * @param type the SQL type of the elements
 * @param elements the values, all of that type
 */
record BoundArray(String type, List<?> elements) implements Argument {

  /** H2 takes no more than 65,536 elements. */
  private static final int MOST = 50_000;

  /** The values in as many arrays as it takes; none when they are not all ids or all texts. */
  static List<BoundArray> of(List<?> values) {
    if (values.stream().allMatch(Long.class::isInstance)) {
      return chunks("bigint", values);
    }
    return values.stream().allMatch(String.class::isInstance)
        ? chunks("varchar", values)
        : List.of();
  }

  private static List<BoundArray> chunks(String type, List<?> values) {
    return IntStream.iterate(0, from -> from < values.size(), from -> from + MOST)
        .mapToObj(from -> values.subList(from, Math.min(from + MOST, values.size())))
        .map(part -> new BoundArray(type, List.copyOf(part)))
        .toList();
  }

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf(type, elements.toArray()));
  }

  @Override
  public String toString() {
    return elements.size() + " x " + type;
  }
}

package org.nivaran.sandbox.jira.search;

import com.atlassian.query.Query;
import com.atlassian.query.order.OrderBy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed query. Immutable.
 *
 * @param source what was typed
 * @param where empty for all issues
 */
record JqlQuery(String source, Optional<JqlClause> where, List<Sort> sorts) implements Query {
  public JqlQuery {
    sorts = List.copyOf(sorts);
  }

  /** One field of ORDER BY. */
  record Sort(String field, boolean descending) {}

  private record Order(List<Sort> sorts) implements OrderBy {}

  @Override
  public @Nullable JqlClause getWhereClause() {
    return where.orElse(null);
  }

  @Override
  public OrderBy getOrderByClause() {
    return new Order(sorts);
  }

  @Override
  public String getQueryString() {
    return source;
  }
}

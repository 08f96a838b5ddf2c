package com.atlassian.query;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;

/**
 * Declaration of Jira's {@code Query}.
 *
 * <p>Source: jira-api-core, Query (GROOVY; SLACK 11.0). Confidence: VERIFIED.
 */
public interface Query {
  Clause getWhereClause();

  // LIKELY
  OrderBy getOrderByClause();

  // LIKELY
  String getQueryString();
}

package com.atlassian.query.clause;

/**
 * Declaration of Jira's {@code Clause}.
 *
 * <p>Source: jira-api-core, Query (type). Confidence: VERIFIED.
 */
public interface Clause {
  // LIKELY
  String getName();
}

package com.atlassian.query.order;

/**
 * Declaration of Jira's {@code OrderBy}.
 *
 * <p>Source: jira-api-core, Query (type). Confidence: LIKELY.
 */
public interface OrderBy {}

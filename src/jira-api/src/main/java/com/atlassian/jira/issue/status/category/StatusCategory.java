package com.atlassian.jira.issue.status.category;

/**
 * Declaration of Jira's {@code StatusCategory}.
 *
 * <p>Source: jira-api-core, StatusCategoryManager. Confidence: LIKELY.
 */
public interface StatusCategory {
  // LIKELY
  Long getId();

  // LIKELY
  String getKey();

  // LIKELY
  String getName();

  // LIKELY
  String getColorName();
}

package com.atlassian.jira.issue.status.category;

import java.util.List;

/**
 * Declaration of Jira's {@code StatusCategoryManager}.
 *
 * <p>Source: jira-api-core, StatusCategoryManager. Confidence: LIKELY.
 */
public interface StatusCategoryManager {
  // LIKELY
  StatusCategory getStatusCategory(Long id);

  // LIKELY
  StatusCategory getStatusCategoryByKey(String key);

  // LIKELY
  StatusCategory getDefaultStatusCategory();

  // LIKELY
  List<StatusCategory> getStatusCategories();
}

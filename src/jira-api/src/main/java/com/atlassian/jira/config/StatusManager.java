package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Collection;

/**
 * Declaration of Jira's {@code StatusManager}.
 *
 * <p>Source: jira-api-core, StatusManager (CONDEC 8.20; JD 6.4), risk R3 for 9.12 and later.
 * Confidence: VERIFIED.
 */
public interface StatusManager {
  Status createStatus(String name, String description, String iconUrl);

  Status createStatus(String name, String description, String iconUrl, StatusCategory category);

  // LIKELY
  Collection<Status> getStatuses();

  // LIKELY
  Status getStatus(String id);
}

package com.atlassian.jira.config;

import com.atlassian.jira.issue.priority.Priority;
import java.util.List;

/**
 * Declaration of Jira's {@code PriorityManager}.
 *
 * <p>Source: jira-api-core, PriorityManager (JD 7.6; CMS 11.3). Confidence: VERIFIED.
 */
public interface PriorityManager {
  Priority createPriority(String name, String description, String iconUrl, String color);

  List<Priority> getPriorities();

  Priority getPriority(String id);
}

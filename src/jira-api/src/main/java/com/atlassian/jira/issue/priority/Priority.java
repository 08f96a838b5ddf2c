package com.atlassian.jira.issue.priority;

import com.atlassian.jira.issue.IssueConstant;

/**
 * Declaration of Jira's {@code Priority}.
 *
 * <p>Source: jira-api-core, PriorityManager and ConstantsManager (type); super type. Confidence:
 * LIKELY.
 */
public interface Priority extends IssueConstant {
  // LIKELY
  String getStatusColor();
}

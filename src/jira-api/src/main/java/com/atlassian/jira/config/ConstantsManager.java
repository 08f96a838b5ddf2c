package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

/**
 * Declaration of Jira's {@code ConstantsManager}.
 *
 * <p>Source: jira-api-core, ConstantsManager (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface ConstantsManager {
  IssueType getIssueType(String id);

  Collection<IssueType> getAllIssueTypeObjects();

  Status getStatus(String id);

  Status getStatusByName(String name);

  Collection<Status> getStatuses();

  Resolution getResolution(String id);

  Collection<Resolution> getResolutions();

  Priority getPriorityObject(String id);

  Collection<Priority> getPriorities();

  Priority getDefaultPriority();
}

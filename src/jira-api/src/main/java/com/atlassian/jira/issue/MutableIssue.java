package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Map;

/**
 * Declaration of Jira's {@code MutableIssue}.
 *
 * <p>Source: jira-api-core, MutableIssue (JD 7.2.2; CMS 11.3). Confidence: VERIFIED.
 */
public interface MutableIssue extends Issue {
  Map<String, ModifiedValue> getModifiedFields();

  void resetModifiedFields();

  void setSecurityLevelId(Long securityLevelId);

  void setSummary(String summary);

  void setDescription(String description);

  void setAssignee(ApplicationUser assignee);

  void setAssigneeId(String assigneeId);

  void setReporter(ApplicationUser reporter);

  void setPriority(Priority priority);

  void setDueDate(Timestamp dueDate);

  void setIssueType(IssueType issueType);

  void setProjectObject(Project project);

  void setCustomFieldValue(CustomField field, Object value);

  // LIKELY
  void setProjectId(Long projectId);

  // LIKELY
  void setIssueTypeId(String issueTypeId);

  // LIKELY
  void setReporterId(String reporterId);

  // LIKELY
  void setPriorityId(String priorityId);

  // LIKELY
  void setResolution(Resolution resolution);

  // LIKELY
  void setResolutionId(String resolutionId);

  // LIKELY
  void setResolutionDate(Timestamp resolutionDate);

  // LIKELY
  void setStatus(Status status);

  // LIKELY
  void setStatusId(String statusId);

  // LIKELY
  void setUpdated(Timestamp updated);

  // LIKELY
  void setWorkflowId(Long workflowId);
}

package com.atlassian.jira.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;

/**
 * Declaration of Jira's {@code Issue}.
 *
 * <p>Source: jira-api-core, Issue (BDJ 7.4.5; codescape 11.3). Confidence: VERIFIED.
 */
public interface Issue extends IssueContext {
  Long getId();

  String getKey();

  Long getNumber();

  Long getProjectId();

  Project getProjectObject();

  IssueType getIssueType();

  String getIssueTypeId();

  Long getSecurityLevelId();

  String getSummary();

  String getDescription();

  ApplicationUser getAssignee();

  String getAssigneeId();

  ApplicationUser getReporter();

  String getReporterId();

  ApplicationUser getCreator();

  String getCreatorId();

  Status getStatus();

  String getStatusId();

  Resolution getResolution();

  String getResolutionId();

  Timestamp getResolutionDate();

  Priority getPriority();

  Timestamp getCreated();

  Timestamp getUpdated();

  Timestamp getDueDate();

  Object getCustomFieldValue(CustomField field);

  Collection<Attachment> getAttachments();

  Long getWorkflowId();

  boolean isSubTask();

  boolean isCreated();
}

package com.atlassian.jira.issue;

import java.util.Collection;
import java.util.Map;

/**
 * Declaration of Jira's {@code IssueInputParameters}.
 *
 * <p>Source: jira-api-core, IssueInputParameters (CONDEC 8.20.22). Confidence: VERIFIED.
 */
public interface IssueInputParameters {
  IssueInputParameters addCustomFieldValue(Long customFieldId, String... values);

  IssueInputParameters addCustomFieldValue(String fullCustomFieldKey, String... values);

  String[] getCustomFieldValue(Long customFieldId);

  String[] getCustomFieldValue(String fullCustomFieldKey);

  Map<String, String[]> getActionParameters();

  Collection<String> getProvidedFields();

  void setProvidedFields(Collection<String> fields);

  boolean isFieldPresent(String fieldId);

  boolean isFieldSet(String fieldId);

  IssueInputParameters setProjectId(Long projectId);

  Long getProjectId();

  IssueInputParameters setIssueTypeId(String issueTypeId);

  String getIssueTypeId();

  IssueInputParameters setSecurityLevelId(Long securityLevelId);

  Long getSecurityLevelId();

  IssueInputParameters setSummary(String summary);

  String getSummary();

  IssueInputParameters setDescription(String description);

  String getDescription();

  IssueInputParameters setAssigneeId(String assigneeId);

  String getAssigneeId();

  IssueInputParameters setReporterId(String reporterId);

  String getReporterId();

  IssueInputParameters setPriorityId(String priorityId);

  String getPriorityId();

  IssueInputParameters setResolutionId(String resolutionId);

  String getResolutionId();

  IssueInputParameters setDueDate(String dueDate);

  String getDueDate();

  IssueInputParameters setComment(String comment);

  String getCommentValue();

  void setSkipScreenCheck(boolean skip);

  boolean skipScreenCheck();

  void setRetainExistingValuesWhenParameterNotProvided(boolean retain);

  void setRetainExistingValuesWhenParameterNotProvided(
      boolean retain, boolean onlyValidatePresentFields);

  boolean retainExistingValuesWhenParameterNotProvided();

  boolean onlyValidatePresentFieldsWhenRetainingExistingValues();

  void setApplyDefaultValuesWhenParameterNotProvided(boolean apply);

  boolean applyDefaultValuesWhenParameterNotProvided();
}

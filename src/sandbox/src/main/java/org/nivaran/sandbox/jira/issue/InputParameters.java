package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.field.StoredField;

/** What was typed for an issue, by the names that Jira's forms have. One thread uses it. */
final class InputParameters implements IssueInputParameters {
  private static final String PROJECT = "pid";

  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private final Set<String> provided = new LinkedHashSet<>();
  private boolean skipScreenCheck;
  private boolean retainExisting;
  private boolean onlyValidatePresent;
  private boolean applyDefaults;

  InputParameters() {}

  InputParameters(Map<String, String[]> actionParameters) {
    actionParameters.forEach(this::put);
  }

  private InputParameters put(String name, @Nullable String... values) {
    parameters.put(
        name,
        Arrays.stream(values).map(value -> value == null ? "" : value).toArray(String[]::new));
    provided.add(name.equals(PROJECT) ? "project" : name);
    return this;
  }

  private @Nullable String single(String name) {
    String[] values = parameters.get(name);
    return values == null || values.length == 0 || values[0].isEmpty() ? null : values[0];
  }

  /** What was typed for the field, without blank entries. */
  List<String> texts(String name) {
    String[] values = parameters.get(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).filter(value -> !value.isBlank()).toList();
  }

  @Override
  public IssueInputParameters addCustomFieldValue(Long customFieldId, String... values) {
    return put(StoredField.PREFIX + customFieldId, values);
  }

  @Override
  public IssueInputParameters addCustomFieldValue(String fullCustomFieldKey, String... values) {
    return put(fullCustomFieldKey, values);
  }

  @Override
  public String @Nullable [] getCustomFieldValue(Long customFieldId) {
    return parameters.get(StoredField.PREFIX + customFieldId);
  }

  @Override
  public String @Nullable [] getCustomFieldValue(String fullCustomFieldKey) {
    return parameters.get(fullCustomFieldKey);
  }

  @Override
  public Map<String, String[]> getActionParameters() {
    return parameters;
  }

  @Override
  public Collection<String> getProvidedFields() {
    return provided;
  }

  @Override
  public void setProvidedFields(Collection<String> fields) {
    provided.clear();
    provided.addAll(fields);
  }

  @Override
  public boolean isFieldPresent(String fieldId) {
    return provided.contains(fieldId);
  }

  @Override
  public boolean isFieldSet(String fieldId) {
    return !texts(fieldId).isEmpty();
  }

  @Override
  public IssueInputParameters setProjectId(@Nullable Long projectId) {
    return put(PROJECT, projectId == null ? null : projectId.toString());
  }

  @Override
  public @Nullable Long getProjectId() {
    String text = single(PROJECT);
    return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
  }

  @Override
  public IssueInputParameters setIssueTypeId(@Nullable String issueTypeId) {
    return put("issuetype", issueTypeId);
  }

  @Override
  public @Nullable String getIssueTypeId() {
    return single("issuetype");
  }

  @Override
  public IssueInputParameters setSecurityLevelId(@Nullable Long securityLevelId) {
    return put("security", securityLevelId == null ? null : securityLevelId.toString());
  }

  /** -1 is the form's word for none. */
  @Override
  public @Nullable Long getSecurityLevelId() {
    String text = single("security");
    return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
  }

  @Override
  public IssueInputParameters setSummary(@Nullable String summary) {
    return put("summary", summary);
  }

  @Override
  public @Nullable String getSummary() {
    return single("summary");
  }

  @Override
  public IssueInputParameters setDescription(@Nullable String description) {
    return put("description", description);
  }

  @Override
  public @Nullable String getDescription() {
    return single("description");
  }

  @Override
  public IssueInputParameters setAssigneeId(@Nullable String assigneeId) {
    return put("assignee", assigneeId);
  }

  @Override
  public @Nullable String getAssigneeId() {
    return single("assignee");
  }

  @Override
  public IssueInputParameters setReporterId(@Nullable String reporterId) {
    return put("reporter", reporterId);
  }

  @Override
  public @Nullable String getReporterId() {
    return single("reporter");
  }

  @Override
  public IssueInputParameters setPriorityId(@Nullable String priorityId) {
    return put("priority", priorityId);
  }

  @Override
  public @Nullable String getPriorityId() {
    return single("priority");
  }

  @Override
  public IssueInputParameters setResolutionId(@Nullable String resolutionId) {
    return put("resolution", resolutionId);
  }

  @Override
  public @Nullable String getResolutionId() {
    return single("resolution");
  }

  @Override
  public IssueInputParameters setDueDate(@Nullable String dueDate) {
    return put("duedate", dueDate);
  }

  @Override
  public @Nullable String getDueDate() {
    return single("duedate");
  }

  @Override
  public IssueInputParameters setComment(@Nullable String comment) {
    return put("comment", comment);
  }

  @Override
  public @Nullable String getCommentValue() {
    return single("comment");
  }

  @Override
  public void setSkipScreenCheck(boolean skip) {
    skipScreenCheck = skip;
  }

  @Override
  public boolean skipScreenCheck() {
    return skipScreenCheck;
  }

  @Override
  public void setRetainExistingValuesWhenParameterNotProvided(boolean retain) {
    retainExisting = retain;
  }

  @Override
  public void setRetainExistingValuesWhenParameterNotProvided(boolean retain, boolean onlyPresent) {
    retainExisting = retain;
    onlyValidatePresent = onlyPresent;
  }

  @Override
  public boolean retainExistingValuesWhenParameterNotProvided() {
    return retainExisting;
  }

  @Override
  public boolean onlyValidatePresentFieldsWhenRetainingExistingValues() {
    return onlyValidatePresent;
  }

  @Override
  public void setApplyDefaultValuesWhenParameterNotProvided(boolean apply) {
    applyDefaults = apply;
  }

  @Override
  public boolean applyDefaultValuesWhenParameterNotProvided() {
    return applyDefaults;
  }
}

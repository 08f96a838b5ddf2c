package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.field.StoredField;
import org.nivaran.sandbox.jira.security.SecurityLevels.Level;

/**
 * An issue in memory: changes are remembered until they are stored. One thread uses it.
 *
 * <p>Null means empty throughout, as in Jira's API.
 */
final class StoredIssue implements MutableIssue {
  private final IssueLookups lookups;
  private final Map<String, ModifiedValue<?>> modified = new LinkedHashMap<>();

  // The columns.
  @Nullable Long id;
  @Nullable Long number;
  @Nullable String key;
  @Nullable Long projectId;
  @Nullable String issueTypeId;
  @Nullable String statusId;
  @Nullable String summary;
  @Nullable String description;
  @Nullable String assigneeKey;
  @Nullable String reporterKey;
  @Nullable String creatorKey;
  @Nullable String priorityId;
  @Nullable String resolutionId;
  @Nullable Timestamp created;
  @Nullable Timestamp updated;
  @Nullable Timestamp resolved;
  @Nullable Timestamp due;
  @Nullable Long workflowEntryId;
  @Nullable Long securityLevelId;

  private @Nullable Map<Long, Object> customValues;

  StoredIssue(IssueLookups lookups) {
    this.lookups = lookups;
  }

  void useCustomValues(Map<Long, Object> values) {
    customValues = new HashMap<>(values);
  }

  private Map<Long, Object> customValues() {
    Map<Long, Object> known = customValues;
    if (known == null) {
      known = new HashMap<>(id == null ? Map.of() : lookups.loader().customValues(this));
      customValues = known;
    }
    return known;
  }

  /**
   * @throws IllegalStateException if it is not stored yet
   */
  long storedId() {
    if (id == null) {
      throw new IllegalStateException("The issue is not stored yet");
    }
    return id;
  }

  /** All custom values by the field's number. */
  Map<Long, Object> allCustomValues() {
    return Map.copyOf(customValues());
  }

  private void changed(String field, @Nullable Object oldValue, @Nullable Object newValue) {
    ModifiedValue<?> before = modified.get(field);
    Object first = before == null ? oldValue : before.getOldValue();
    modified.put(field, new ModifiedValue<>(first, newValue));
  }

  @Override
  @SuppressWarnings("rawtypes") // as published
  public Map<String, ModifiedValue> getModifiedFields() {
    return new LinkedHashMap<>(modified);
  }

  @Override
  public void resetModifiedFields() {
    modified.clear();
  }

  @Override
  public @Nullable Long getId() {
    return id;
  }

  @Override
  public @Nullable String getKey() {
    return key;
  }

  @Override
  public @Nullable Long getNumber() {
    return number;
  }

  @Override
  public @Nullable Long getProjectId() {
    return projectId;
  }

  @Override
  public @Nullable Project getProjectObject() {
    return lookups.projects().byId(projectId).orElse(null);
  }

  @Override
  public @Nullable IssueType getIssueType() {
    return lookups.constants().issueType(issueTypeId).orElse(null);
  }

  @Override
  public @Nullable String getIssueTypeId() {
    return issueTypeId;
  }

  @Override
  public @Nullable Long getSecurityLevelId() {
    return securityLevelId;
  }

  @Override
  public @Nullable String getSummary() {
    return summary;
  }

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public @Nullable ApplicationUser getAssignee() {
    return lookups.directory().orNull(assigneeKey);
  }

  @Override
  public @Nullable String getAssigneeId() {
    return assigneeKey;
  }

  @Override
  public @Nullable ApplicationUser getReporter() {
    return lookups.directory().orNull(reporterKey);
  }

  @Override
  public @Nullable String getReporterId() {
    return reporterKey;
  }

  @Override
  public @Nullable ApplicationUser getCreator() {
    return lookups.directory().orNull(creatorKey);
  }

  @Override
  public @Nullable String getCreatorId() {
    return creatorKey;
  }

  @Override
  public @Nullable Status getStatus() {
    return lookups.constants().status(statusId).orElse(null);
  }

  @Override
  public @Nullable String getStatusId() {
    return statusId;
  }

  @Override
  public @Nullable Resolution getResolution() {
    return lookups.constants().resolution(resolutionId).orElse(null);
  }

  @Override
  public @Nullable String getResolutionId() {
    return resolutionId;
  }

  @Override
  public @Nullable Timestamp getResolutionDate() {
    return resolved;
  }

  @Override
  public @Nullable Priority getPriority() {
    return lookups.constants().priority(priorityId).orElse(null);
  }

  @Override
  public @Nullable Timestamp getCreated() {
    return created;
  }

  @Override
  public @Nullable Timestamp getUpdated() {
    return updated;
  }

  @Override
  public @Nullable Timestamp getDueDate() {
    return due;
  }

  @Override
  public @Nullable Object getCustomFieldValue(CustomField field) {
    return customValues().get(field.getIdAsLong());
  }

  @Override
  public Collection<Attachment> getAttachments() {
    return lookups.loader().attachments(this);
  }

  @Override
  public @Nullable Long getWorkflowId() {
    return workflowEntryId;
  }

  /** Subtasks are not modelled. */
  @Override
  public boolean isSubTask() {
    return false;
  }

  @Override
  public boolean isCreated() {
    return id != null;
  }

  @Override
  public void setSecurityLevelId(@Nullable Long value) {
    Level level = lookups.levels().find(value).orElse(null);
    if (value != null && level == null) {
      throw new IllegalArgumentException("There is no security level " + value);
    }
    changed("security", lookups.levels().find(securityLevelId).orElse(null), level);
    securityLevelId = value;
  }

  @Override
  public void setSummary(@Nullable String value) {
    changed("summary", summary, value);
    summary = value;
  }

  @Override
  public void setDescription(@Nullable String value) {
    changed("description", description, value);
    description = value;
  }

  @Override
  public void setAssignee(@Nullable ApplicationUser value) {
    changed("assignee", getAssignee(), value);
    assigneeKey = value == null ? null : value.getKey();
  }

  @Override
  public void setAssigneeId(@Nullable String value) {
    setAssignee(value == null ? null : user(value));
  }

  private ApplicationUser user(String userKey) {
    return lookups
        .directory()
        .byKey(userKey)
        .orElseThrow(() -> new IllegalArgumentException("There is no user with key " + userKey));
  }

  @Override
  public void setReporter(@Nullable ApplicationUser value) {
    changed("reporter", getReporter(), value);
    reporterKey = value == null ? null : value.getKey();
  }

  @Override
  public void setReporterId(@Nullable String value) {
    setReporter(value == null ? null : user(value));
  }

  @Override
  public void setPriority(@Nullable Priority value) {
    changed("priority", getPriority(), value);
    priorityId = value == null ? null : value.getId();
  }

  @Override
  public void setPriorityId(@Nullable String value) {
    setPriority(lookups.constants().priority(value).orElse(null));
  }

  @Override
  public void setDueDate(@Nullable Timestamp value) {
    changed("duedate", due, value);
    due = value;
  }

  @Override
  public void setIssueType(@Nullable IssueType value) {
    changed("issuetype", getIssueType(), value);
    issueTypeId = value == null ? null : value.getId();
  }

  @Override
  public void setIssueTypeId(@Nullable String value) {
    setIssueType(lookups.constants().issueType(value).orElse(null));
  }

  @Override
  public void setProjectObject(@Nullable Project value) {
    setProjectId(value == null ? null : value.getId());
  }

  @Override
  public void setProjectId(@Nullable Long value) {
    if (id != null && !Objects.equals(projectId, value)) {
      throw new UnsupportedOperationException("MutableIssue.setProjectId: moving an issue");
    }
    projectId = value;
  }

  @Override
  public void setCustomFieldValue(CustomField field, @Nullable Object value) {
    StoredField stored =
        lookups
            .fields()
            .byId(field.getId())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no custom field " + field.getId()));
    Object kept = value instanceof Collection<?> several && several.isEmpty() ? null : value;
    Map<Long, Object> values = customValues();
    changed(field.getId(), values.get(stored.getIdAsLong()), kept);
    if (kept == null) {
      values.remove(stored.getIdAsLong());
    } else {
      stored.kind().check(kept);
      values.put(stored.getIdAsLong(), kept);
    }
  }

  @Override
  public void setResolution(@Nullable Resolution value) {
    changed("resolution", getResolution(), value);
    String newId = value == null ? null : value.getId();
    if (newId == null) {
      resolved = null;
    } else if (resolutionId == null) {
      resolved = Timestamp.from(lookups.clock().instant());
    }
    resolutionId = newId;
  }

  @Override
  public void setResolutionId(@Nullable String value) {
    setResolution(lookups.constants().resolution(value).orElse(null));
  }

  @Override
  public void setResolutionDate(@Nullable Timestamp value) {
    resolved = value;
  }

  @Override
  public void setStatus(@Nullable Status value) {
    changed("status", getStatus(), value);
    statusId = value == null ? null : value.getId();
  }

  @Override
  public void setStatusId(@Nullable String value) {
    setStatus(lookups.constants().status(value).orElse(null));
  }

  @Override
  public void setUpdated(@Nullable Timestamp value) {
    updated = value;
  }

  @Override
  public void setWorkflowId(@Nullable Long value) {
    workflowEntryId = value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (id != null && other instanceof Issue that && id.equals(that.getId()));
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }

  @Override
  public String toString() {
    return key == null ? "new issue" : key;
  }
}

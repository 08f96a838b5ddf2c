package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/**
 * The one configuration that a custom field has in the sandbox, and the scheme that holds it; both
 * have the field's number.
 */
record FieldConfiguration(StoredField field) implements FieldConfig, FieldConfigScheme {
  @Override
  public Long getId() {
    return field.getIdAsLong();
  }

  @Override
  public String getName() {
    return "Default Configuration Scheme for " + field.getName();
  }

  @Override
  public String getDescription() {
    return "";
  }

  @Override
  public String getFieldId() {
    return field.getId();
  }

  @Override
  public CustomField getCustomField() {
    return field;
  }

  @Override
  public FieldConfig getOneAndOnlyConfig() {
    return this;
  }

  @Override
  public List<Project> getAssociatedProjectObjects() {
    return field.projects();
  }

  @Override
  public Collection<IssueType> getAssociatedIssueTypes() {
    return field.issueTypes();
  }

  @Override
  public boolean isGlobal() {
    return field.isGlobal();
  }
}

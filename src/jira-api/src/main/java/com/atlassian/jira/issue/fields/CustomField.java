package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;

/**
 * Declaration of Jira's {@code CustomField}.
 *
 * <p>Source: jira-api-core, CustomField (BDJ 7.4.5), declared flat. Confidence: VERIFIED.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public interface CustomField {
  String getId();

  Long getIdAsLong();

  String getName();

  String getFieldName();

  String getUntranslatedName();

  String getDescription();

  CustomFieldType getCustomFieldType();

  CustomFieldSearcher getCustomFieldSearcher();

  List<FieldConfigScheme> getConfigurationSchemes();

  FieldConfig getRelevantConfig(Issue issue);

  FieldConfig getRelevantConfig(IssueContext context);

  Object getValue(Issue issue);

  boolean isGlobal();
}

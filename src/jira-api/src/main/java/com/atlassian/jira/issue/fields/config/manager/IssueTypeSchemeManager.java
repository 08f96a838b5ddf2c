package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/**
 * Declaration of Jira's {@code IssueTypeSchemeManager}.
 *
 * <p>Source: jira-api-core, IssueTypeSchemeManager (CONDEC 8.20.22). Confidence: VERIFIED.
 */
public interface IssueTypeSchemeManager {
  FieldConfigScheme create(String name, String description, List<String> optionIds);

  void deleteScheme(FieldConfigScheme scheme);

  FieldConfigScheme getConfigScheme(Project project);

  FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> optionIds);

  FieldConfigScheme setProjectAssociationsForIssueTypeScheme(
      FieldConfigScheme scheme, Collection<Project> projects);

  Collection<IssueType> getIssueTypesForProject(Project project);

  Collection<IssueType> getIssueTypesForScheme(FieldConfigScheme scheme);

  List<FieldConfigScheme> getAllSchemes();

  FieldConfigScheme getDefaultIssueTypeScheme();
}

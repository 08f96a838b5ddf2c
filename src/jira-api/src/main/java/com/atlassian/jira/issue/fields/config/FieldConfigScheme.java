package com.atlassian.jira.issue.fields.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/**
 * Declaration of Jira's {@code FieldConfigScheme}.
 *
 * <p>Source: jira-api-core, FieldConfigScheme (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface FieldConfigScheme {
  Long getId();

  String getName();

  String getDescription();

  FieldConfig getOneAndOnlyConfig();

  List<Project> getAssociatedProjectObjects();

  Collection<IssueType> getAssociatedIssueTypes();

  boolean isGlobal();
}

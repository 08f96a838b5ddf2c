package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.project.Project;

/**
 * Declaration of Jira's {@code IssueTypeScreenSchemeManager}.
 *
 * <p>Source: jira-api-core, IssueTypeScreenSchemeManager (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface IssueTypeScreenSchemeManager {
  IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);

  IssueTypeScreenScheme getDefaultScheme();

  FieldScreenScheme getFieldScreenScheme(Issue issue);

  void updateIssueTypeScreenSchemeEntity(IssueTypeScreenSchemeEntity entity);
}

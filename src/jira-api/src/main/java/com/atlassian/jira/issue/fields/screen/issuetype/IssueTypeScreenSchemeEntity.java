package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;

/**
 * Declaration of Jira's {@code IssueTypeScreenSchemeEntity}.
 *
 * <p>Source: jira-api-core, IssueTypeScreenSchemeEntity (BDJ). Confidence: VERIFIED.
 */
public interface IssueTypeScreenSchemeEntity {
  FieldScreenScheme getFieldScreenScheme();

  void setFieldScreenScheme(FieldScreenScheme scheme);

  // LIKELY
  String getIssueTypeId();

  // LIKELY
  void store();
}

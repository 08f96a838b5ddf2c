package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.ScreenableIssueOperation;

/**
 * Declaration of Jira's {@code FieldScreenSchemeItem}.
 *
 * <p>Source: jira-api-core, FieldScreenSchemeItem (BDJ 7.4.5; JD 7.6.1), Comparable left out as
 * call-only. Confidence: VERIFIED.
 */
public interface FieldScreenSchemeItem {
  Long getId();

  FieldScreen getFieldScreen();

  void setFieldScreen(FieldScreen screen);

  ScreenableIssueOperation getIssueOperation();

  void setIssueOperation(ScreenableIssueOperation operation);

  void setFieldScreenScheme(FieldScreenScheme scheme);

  void store();
}

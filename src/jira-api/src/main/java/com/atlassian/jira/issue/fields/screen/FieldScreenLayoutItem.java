package com.atlassian.jira.issue.fields.screen;

/**
 * Declaration of Jira's {@code FieldScreenLayoutItem}.
 *
 * <p>Source: jira-api-core, FieldScreenLayoutItem (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface FieldScreenLayoutItem {
  Long getId();

  String getFieldId();

  int getPosition();
}

package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/**
 * Declaration of Jira's {@code FieldScreenTab}.
 *
 * <p>Source: jira-api-core, FieldScreenTab (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface FieldScreenTab {
  Long getId();

  String getName();

  int getPosition();

  FieldScreen getFieldScreen();

  List<FieldScreenLayoutItem> getFieldScreenLayoutItems();

  void addFieldScreenLayoutItem(String fieldId);

  boolean isContainsField(String fieldId);

  void store();
}

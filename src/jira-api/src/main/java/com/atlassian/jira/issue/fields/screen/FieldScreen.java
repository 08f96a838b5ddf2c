package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/**
 * Declaration of Jira's {@code FieldScreen}.
 *
 * <p>Source: jira-api-core, FieldScreen (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface FieldScreen {
  Long getId();

  String getName();

  void setName(String name);

  String getDescription();

  void setDescription(String description);

  List<FieldScreenTab> getTabs();

  FieldScreenTab getTab(int position);

  FieldScreenTab addTab(String name);

  boolean containsField(String fieldId);

  void removeFieldScreenLayoutItem(String fieldId);

  void store();
}

package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/**
 * Declaration of Jira's {@code FieldScreenManager}.
 *
 * <p>Source: jira-api-core, FieldScreenManager (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface FieldScreenManager {
  void createFieldScreen(FieldScreen screen);

  void updateFieldScreen(FieldScreen screen);

  FieldScreen getFieldScreen(Long id);

  Collection<FieldScreen> getFieldScreens();

  void removeFieldScreen(Long id);
}

package com.atlassian.jira.issue.fields.screen;

/**
 * Declaration of Jira's {@code FieldScreenFactory}.
 *
 * <p>Source: jira-api-core, FieldScreenFactory (two public plugins). Confidence: VERIFIED.
 */
public interface FieldScreenFactory {
  FieldScreen createScreen();

  FieldScreenScheme createFieldScreenScheme();

  // LIKELY
  FieldScreenSchemeItem createFieldScreenSchemeItem();
}

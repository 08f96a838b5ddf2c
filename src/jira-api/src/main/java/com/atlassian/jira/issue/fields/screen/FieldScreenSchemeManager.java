package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/**
 * Declaration of Jira's {@code FieldScreenSchemeManager}.
 *
 * <p>Source: jira-api-core, FieldScreenSchemeManager (BDJ 7.4.5; JD 7.6.1). Confidence: VERIFIED.
 */
public interface FieldScreenSchemeManager {
  FieldScreenScheme getFieldScreenScheme(Long id);

  Collection<FieldScreenScheme> getFieldScreenSchemes();

  void createFieldScreenScheme(FieldScreenScheme scheme);
}

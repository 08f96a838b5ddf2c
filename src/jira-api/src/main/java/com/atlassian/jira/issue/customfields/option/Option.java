package com.atlassian.jira.issue.customfields.option;

import java.util.List;

/**
 * Declaration of Jira's {@code Option}.
 *
 * <p>Source: jira-api-core, Option (CMS 11.3), declared flat. Confidence: VERIFIED.
 */
public interface Option {
  Long getOptionId();

  String getValue();

  List<Option> getChildOptions();

  // LIKELY
  Boolean getDisabled();

  // LIKELY
  Long getSequence();
}

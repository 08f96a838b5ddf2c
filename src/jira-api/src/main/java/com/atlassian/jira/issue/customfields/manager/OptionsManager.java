package com.atlassian.jira.issue.customfields.manager;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/**
 * Declaration of Jira's {@code OptionsManager}.
 *
 * <p>Source: jira-api-core, OptionsManager (CMS, CSP 11.3). Confidence: VERIFIED.
 */
public interface OptionsManager {
  Options getOptions(FieldConfig config);

  // LIKELY
  Option createOption(FieldConfig config, Long parentOptionId, Long sequence, String value);

  // LIKELY
  Option findByOptionId(Long id);

  // LIKELY
  void deleteOptionAndChildren(Option option);

  // LIKELY
  void disableOption(Option option);

  // LIKELY
  void enableOption(Option option);
}

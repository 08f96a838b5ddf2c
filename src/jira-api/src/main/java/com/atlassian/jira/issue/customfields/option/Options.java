package com.atlassian.jira.issue.customfields.option;

import java.util.List;

/**
 * Declaration of Jira's {@code Options}.
 *
 * <p>Source: jira-api-core, Options (CSP, CMS 11.3; JSU 6.3). Confidence: VERIFIED.
 */
public interface Options extends List<Option> {
  Option getOptionForValue(String value, Long parentOptionId);

  Option getOptionById(Long id);
}

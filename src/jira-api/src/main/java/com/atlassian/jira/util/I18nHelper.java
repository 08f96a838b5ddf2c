package com.atlassian.jira.util;

import java.util.Locale;

/**
 * Declaration of Jira's {@code I18nHelper}.
 *
 * <p>Source: jira-api-platform, section 7 (SLK). Confidence: VERIFIED.
 */
public interface I18nHelper {
  String getText(String key);

  // LIKELY
  String getText(String key, Object arguments);

  // LIKELY
  Locale getLocale();
}

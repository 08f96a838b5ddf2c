package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * Declaration of Jira's {@code I18nResolver}.
 *
 * <p>Source: jira-api-platform, section 2 (BAM 9.6). Confidence: VERIFIED.
 */
public interface I18nResolver {
  String getText(String key);

  String getText(String key, Serializable... arguments);

  String getText(Locale locale, String key);

  String getText(Locale locale, String key, Serializable... arguments);

  String getRawText(Locale locale, String key);

  Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale);
}

package com.atlassian.sal.api.message;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * Declaration of Jira's {@code LocaleResolver}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28). Confidence: VERIFIED.
 */
public interface LocaleResolver {
  Locale getLocale();

  Locale getLocale(HttpServletRequest request);

  Set<Locale> getSupportedLocales();
}

package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Declaration of Jira's {@code XsrfTokenValidator}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28). Confidence: VERIFIED.
 */
public interface XsrfTokenValidator {
  boolean validateFormEncodedToken(HttpServletRequest request);

  String getXsrfParameterName();
}

package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Declaration of Jira's {@code XsrfTokenAccessor}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28). Confidence: VERIFIED.
 */
public interface XsrfTokenAccessor {
  String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create);
}

package com.atlassian.sal.api.websudo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Declaration of Jira's {@code WebSudoManager}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28; CNF 8.4; SLK 11). Confidence: VERIFIED.
 */
public interface WebSudoManager {
  boolean canExecuteRequest(HttpServletRequest request);

  void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response);

  void willExecuteWebSudoRequest(HttpServletRequest request) throws WebSudoSessionException;
}

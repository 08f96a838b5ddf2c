package com.atlassian.sal.api.websudo;

/**
 * Declaration of Jira's {@code WebSudoSessionException}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28). Confidence: VERIFIED.
 */
public class WebSudoSessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WebSudoSessionException() {}

  public WebSudoSessionException(String message) {
    super(message);
  }
}

package com.atlassian.templaterenderer;

/**
 * Declaration of Jira's {@code RenderingException}.
 *
 * <p>Source: jira-api-platform, section 6 (super type not known): never name it in a catch or
 * throws. Confidence: LIKELY.
 */
public class RenderingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public RenderingException(String message, Throwable cause) {
    super(message, cause);
  }
}

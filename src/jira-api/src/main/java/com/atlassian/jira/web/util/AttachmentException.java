package com.atlassian.jira.web.util;

/**
 * Declaration of Jira's {@code AttachmentException}.
 *
 * <p>Source: jira-api-core, AttachmentManager (checked). Confidence: VERIFIED.
 */
public class AttachmentException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public AttachmentException(String message) {
    super(message);
  }

  // LIKELY
  public AttachmentException(String message, Throwable cause) {
    super(message, cause);
  }
}

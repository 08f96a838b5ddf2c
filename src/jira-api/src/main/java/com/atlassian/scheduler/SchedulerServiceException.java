package com.atlassian.scheduler;

/**
 * Declaration of Jira's {@code SchedulerServiceException}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6). Confidence: VERIFIED.
 */
public class SchedulerServiceException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public SchedulerServiceException(String message) {
    super(message);
  }

  // LIKELY
  public SchedulerServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}

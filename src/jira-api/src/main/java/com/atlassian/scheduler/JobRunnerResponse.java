package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;

/**
 * Declaration of Jira's {@code JobRunnerResponse}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public final class JobRunnerResponse {
  private final RunOutcome outcome;
  private final String message;

  private JobRunnerResponse(RunOutcome outcome, String message) {
    this.outcome = outcome;
    this.message = message;
  }

  public static JobRunnerResponse success() {
    return success(null);
  }

  public static JobRunnerResponse success(String message) {
    return new JobRunnerResponse(RunOutcome.SUCCESS, message);
  }

  public static JobRunnerResponse aborted(String message) {
    return new JobRunnerResponse(RunOutcome.ABORTED, message);
  }

  public static JobRunnerResponse failed(String message) {
    return new JobRunnerResponse(RunOutcome.FAILED, message);
  }

  public static JobRunnerResponse failed(Throwable cause) {
    return failed(cause.toString());
  }

  // LIKELY
  public RunOutcome getRunOutcome() {
    return outcome;
  }

  // LIKELY
  public String getMessage() {
    return message;
  }
}

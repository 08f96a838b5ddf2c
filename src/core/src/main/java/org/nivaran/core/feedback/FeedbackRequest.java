package org.nivaran.core.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A question put to the citizen after a resolution: was it solved?
 *
 * @param attempt counts from 1 for each grievance; every resolution asks anew
 * @param answer what the citizen said, or null so far
 * @param answered when; null exactly when the answer is
 */
public record FeedbackRequest(
    IssueId issue,
    int attempt,
    Instant asked,
    Instant expires,
    @Nullable FeedbackAnswer answer,
    @Nullable Instant answered) {

  /**
   * @throws IllegalArgumentException if the attempt is not positive, or only one of answer and time
   *     is there
   */
  public FeedbackRequest {
    if (attempt < 1) {
      throw new IllegalArgumentException("not an attempt: " + attempt);
    }
    if ((answer == null) != (answered == null)) {
      throw new IllegalArgumentException("an answer has a time");
    }
  }
}

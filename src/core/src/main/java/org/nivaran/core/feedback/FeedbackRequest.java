package org.nivaran.core.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;

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

  /** How long an answer is waited for. */
  public static final Duration VALID = Duration.ofDays(7);

  /**
   * A question.
   *
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

  public static FeedbackRequest asked(IssueId issue, int attempt, Instant now) {
    return new FeedbackRequest(issue, attempt, now, now.plus(VALID), null, null);
  }

  /**
   * What an answer leads to. An answer counts once, from the one who was asked, in time, while the
   * grievance is resolved. The same answer again leads to the same as long as nothing has come of
   * it: whoever took it the first time may have been interrupted.
   */
  public FeedbackVerdict judge(
      FeedbackAnswer given, CitizenId from, Instant at, Grievance grievance) {
    if (!grievance.citizen().equals(Optional.of(from))) {
      return refused("other-person");
    }
    if (answer != null && answer != given) {
      return refused("answered");
    }
    if (grievance.standing().state() != GrievanceState.RESOLVED) {
      return refused(answer == null ? "not-resolved" : "answered");
    }
    if (answer == null && at.isAfter(expires)) {
      return refused("late");
    }
    return given == FeedbackAnswer.SOLVED
        ? new FeedbackVerdict.Close()
        : new FeedbackVerdict.Reopen(grievance.assignment().level().next());
  }

  private static FeedbackVerdict refused(String why) {
    return new FeedbackVerdict.Refused(Reason.of("feedback.refused." + why));
  }
}

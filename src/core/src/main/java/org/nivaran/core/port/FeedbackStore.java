package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.grievance.IssueId;

/** The questions put to citizens, and their answers. */
public interface FeedbackStore {

  /**
   * Keeps a question that has no answer yet.
   *
   * @return false if the grievance has one with this attempt already; nothing changes
   */
  boolean insertIfAbsent(FeedbackRequest request);

  Optional<FeedbackRequest> find(IssueId issue, int attempt);

  /** The question with the highest attempt. */
  Optional<FeedbackRequest> latest(IssueId issue);

  /** All questions about a grievance, the first attempt first. */
  List<FeedbackRequest> of(IssueId issue);

  /**
   * Keeps an answer, once.
   *
   * @return false if the question is not there or has an answer already; nothing changes. Of any
   *     number of callers at the same moment at most one gets true.
   */
  boolean answer(IssueId issue, int attempt, FeedbackAnswer answer, Instant at);
}

package org.nivaran.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;

/**
 * Lists of open grievances that Jira's own search cannot make, each by an index. Thread safe.
 *
 * <p>Every list has at most so many entries, more than 0.
 */
public interface GrievanceSearch {

  /** Whose citizen's clock ended before now, the longest overdue first. */
  List<IssueId> overdue(Instant now, int limit);

  /** Whose citizen's clock ends from now on and not after the end, the next first. */
  List<IssueId> dueWithin(Instant now, Instant end, int limit);

  /** On hold although the day of their review has come, the earliest first. */
  List<IssueId> onHoldPastReview(LocalDate today, int limit);

  List<IssueId> atLevel(Level level, int limit);

  /** Handed on more than once ({@link org.nivaran.core.grievance.Grievance#isBounced}). */
  List<IssueId> bounced(int limit);

  /** Resolved, and the citizen was asked and has not answered; the longest waiting first. */
  List<IssueId> awaitingFeedback(int limit);

  /** Those that one of the posts has. */
  List<IssueId> atPosts(Collection<PostKey> posts, int limit);
}

package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.CallOut;
import org.nivaran.core.feedback.CallOutSample.Candidate;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackFigures;
import org.nivaran.core.feedback.FeedbackLinks.Question;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackTopic;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.feedback.StandingOut;
import org.nivaran.core.grievance.IssueId;

/**
 * What is known beside a question of {@link FeedbackStore}: what it is about, every reply, the
 * calls about it, and the figures of all of them.
 */
public interface FeedbackBook {

  /** Says what a question is about; of a question that is not there nothing is kept. */
  void describe(IssueId issue, int attempt, FeedbackTopic topic);

  /**
   * Keeps a reply.
   *
   * @return false if its key is there already; nothing changes
   */
  boolean keep(FeedbackReply reply);

  /** All replies about a grievance, oldest first. */
  List<FeedbackReply> replies(IssueId issue);

  /**
   * Puts a call in the queue, and lets the question wait for its answer.
   *
   * @return false if the question is not there or not described, is answered, or is in the queue
   *     already; nothing changes
   */
  boolean wantCall(IssueId issue, int attempt, CallReason why, Instant due);

  /** The calls about unanswered questions that are due, the longest due first. */
  List<CallOut> due(Instant now, int limit);

  /** The call of a question, also one that is not due, unless it is answered or given up. */
  Optional<CallOut> callOut(IssueId issue, int attempt);

  /**
   * Writes down that somebody called.
   *
   * @param before how many tries they saw; with another number nothing changes
   * @param next when to call again, or null for never
   */
  boolean tried(
      IssueId issue, int attempt, int before, CallTry attemptMade, @Nullable Instant next);

  List<CallTry> tries(IssueId issue, int attempt);

  /**
   * Unanswered questions that were asked by a message before a moment, still wait for an answer,
   * and of which nobody was reminded; the oldest first.
   */
  List<Question> toRemind(Instant askedBefore, Instant now, int limit);

  /**
   * Writes down that somebody is reminded of a question.
   *
   * @return false if that was so already, or the question is not there; of any number of callers at
   *     the same moment at most one gets true
   */
  boolean reminded(IssueId issue, int attempt, Instant now);

  /** How a question was asked. */
  Optional<FeedbackWay> way(IssueId issue, int attempt);

  /** Who had a hand in a grievance: the keys of users. */
  Set<String> hands(IssueId issue);

  /** Unanswered questions asked in a time for which no call is wanted. */
  List<Candidate> candidates(Instant from, Instant to);

  /** Answers about the officers who resolved, of questions asked in a time. */
  Map<String, StandingOut.Answers> byHandler(Instant from, Instant to);

  /** Figures of questions asked from one moment to before another; in order of their keys. */
  List<FeedbackFigures> figures(FeedbackFigures.By by, Instant from, Instant to);

  /** The questions behind a number of {@link #figures}: exactly so many. */
  List<Question> list(
      FeedbackFigures.By by, String of, FeedbackFigures.Number number, Instant from, Instant to);

  /**
   * How far the calls of a time have come.
   *
   * @param wanted calls wanted about questions asked in the time
   * @param tried of those: called at least once
   * @param answered of those: answered
   */
  record Quota(String department, long wanted, long tried, long answered) {}

  /** By department, of questions asked in a time. */
  List<Quota> quotas(Instant from, Instant to);
}

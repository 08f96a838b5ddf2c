package org.nivaran.core.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * One of possibly several answers to a question. All are kept. <strong>The rule: the first one that
 * comes in time, from the one who was asked, while the grievance is resolved, counts; whatever
 * comes later is kept beside it and changes nothing by itself.</strong> Not satisfied, or not done,
 * means not solved.
 *
 * @param key unique; the same reply under the same key is kept once
 * @param done whether it was done, or null if that was not said
 * @param contacted whether the officer got in touch, or null if that was not said
 * @param comment blank for none
 * @param by who gave or took it: the key of a user, or {@code citizen:12}
 * @param counts whether this is the one that counts
 */
public record FeedbackReply(
    String key,
    IssueId issue,
    int attempt,
    @Nullable Boolean done,
    boolean satisfied,
    @Nullable Boolean contacted,
    String comment,
    FeedbackWay way,
    String by,
    Instant at,
    boolean counts) {

  /** What all of it comes to. */
  public FeedbackAnswer answer() {
    return satisfied && !Boolean.FALSE.equals(done)
        ? FeedbackAnswer.SOLVED
        : FeedbackAnswer.NOT_SOLVED;
  }

  public FeedbackToken token() {
    return new FeedbackToken(answer(), issue, attempt);
  }

  /** The same, and whether it counts. */
  public FeedbackReply counting(boolean does) {
    return new FeedbackReply(
        key, issue, attempt, done, satisfied, contacted, comment, way, by, at, does);
  }

  /** A reply that says only solved or not. */
  public static FeedbackReply plain(FeedbackToken token, FeedbackWay way, String by, Instant at) {
    boolean solved = token.answer() == FeedbackAnswer.SOLVED;
    return new FeedbackReply(
        "%d:%d:%s:%s:%d"
            .formatted(token.issue().value(), token.attempt(), way, by, at.toEpochMilli()),
        token.issue(),
        token.attempt(),
        solved ? Boolean.TRUE : null,
        solved,
        null,
        "",
        way,
        by,
        at,
        false);
  }
}

package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.AskingFeedback;
import org.nivaran.jira.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues what the workflow has to say to the citizen. A message that cannot be queued never stops
 * the officer: a comment on the issue asks for another way and, where asking again is safe, {@link
 * GoingOn} does so. Thread safe.
 */
public final class CitizenMessages {
  private static final Logger log = LoggerFactory.getLogger(CitizenMessages.class);
  private static final Locale HINDI = Locale.forLanguageTag("hi");

  private final Acknowledging acknowledging;
  private final AskingFeedback feedback;
  private final OutboxWaker waker;
  private final ActionWords words;
  private final IssueTracker tracker;
  private final Texts texts;
  private final InstantSource time;

  public CitizenMessages(
      Acknowledging acknowledging,
      AskingFeedback feedback,
      OutboxWaker waker,
      ActionWords words,
      IssueTracker tracker,
      Texts texts,
      InstantSource time) {
    this.acknowledging = acknowledging;
    this.feedback = feedback;
    this.waker = waker;
    this.words = words;
    this.tracker = tracker;
    this.texts = texts;
    this.time = time;
  }

  /** Tells the reference, once for each issue. */
  void acknowledge(Issue issue) {
    queue(issue, "acknowledgement", () -> acknowledging.acknowledge(id(issue), time.instant()));
  }

  /** Asks the officer's question, once for each call. */
  void ask(Issue issue, String question) {
    Instant now = time.instant();
    String key = issue.getId() + ":" + now.toEpochMilli();
    queue(issue, "question", () -> acknowledging.ask(id(issue), key, question, now));
  }

  /**
   * Asks whether it is solved, once for each resolution.
   *
   * @param by the key of the user who resolved it, or null
   */
  void askFeedback(Issue issue, Optional<String> comment, @Nullable String by) {
    queue(
        issue,
        "feedback",
        () ->
            feedback.ask(
                id(issue),
                words.of(id(issue), issue.getResolution(), comment),
                by,
                time.instant()));
  }

  private void queue(Issue issue, String what, BooleanSupplier queueing) {
    try {
      if (queueing.getAsBoolean()) {
        waker.wake();
      }
    } catch (RuntimeException e) {
      log.error("The {} of {} could not be queued", what, issue.getKey(), e);
      tracker.comment(id(issue), "untold:" + what + ":" + issue.getId(), untold(what, e));
    }
  }

  /** In both languages, because whoever works on the grievance has to see to it. */
  private String untold(String what, RuntimeException e) {
    String key = "untold." + what;
    String cause = String.valueOf(e.getMessage());
    return texts.in(HINDI, key, cause) + "\n" + texts.in(Locale.ENGLISH, key, cause);
  }

  private static IssueId id(Issue issue) {
    return new IssueId(issue.getId());
  }
}

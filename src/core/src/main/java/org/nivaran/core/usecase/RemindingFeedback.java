package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.FeedbackLinks.Question;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;

/**
 * Reminds citizens once, in decent hours, of a question that they have not answered for two days,
 * by the way they were asked. After that there is an end: the question runs out and stays without
 * an answer. Safe for many threads and nodes.
 */
public final class RemindingFeedback {

  /** How long an answer is waited for before the citizen is reminded. */
  public static final Duration AFTER = Duration.ofDays(2);

  private static final int PAGE = 200;

  private final ReferenceData data;
  private final FeedbackBook book;
  private final GrievanceStore grievances;
  private final Outbox outbox;
  private final TextingAboutGrievance texting;
  private final Transactions transactions;

  public RemindingFeedback(
      ReferenceData data,
      FeedbackBook book,
      GrievanceStore grievances,
      Outbox outbox,
      TextingAboutGrievance texting,
      Transactions transactions) {
    this.data = data;
    this.book = book;
    this.grievances = grievances;
    this.outbox = outbox;
    this.texting = texting;
    this.transactions = transactions;
  }

  /**
   * Reminds whoever is to be reminded now, at most two hundred.
   *
   * @return how many
   */
  public int remind(Instant now) {
    Desk desk = data.current();
    if (!CallOutRules.isDecent(desk.calendarOrOffice(desk.calendarOf(DepartmentKey.DESK)), now)) {
      return 0;
    }
    int reminded = 0;
    for (Question each : book.toRemind(now.minus(AFTER), now, PAGE)) {
      reminded += transactions.inOne(() -> remind(each, now)) ? 1 : 0;
    }
    return reminded;
  }

  private boolean remind(Question question, Instant now) {
    IssueId issue = question.issue();
    Optional<Grievance> waiting =
        grievances.find(issue).filter(each -> each.standing().state() == GrievanceState.RESOLVED);
    Optional<FeedbackWay> way = book.way(issue, question.attempt());
    if (!book.reminded(issue, question.attempt(), now) || waiting.isEmpty()) {
      return false;
    }
    if (way.filter(FeedbackWay.SMS::equals).isPresent()) {
      return texting.remindOfFeedback(issue, question.attempt()).isOnItsWay();
    }
    return way.filter(FeedbackWay.WHATSAPP::equals).isPresent()
        && again(waiting.get(), question, now);
  }

  /** The same message with the same buttons. */
  private boolean again(Grievance grievance, Question question, Instant now) {
    String key = "feedback:%d:%d".formatted(question.issue().value(), question.attempt());
    Optional<OutboundMessage> first = outbox.findByKey(key).map(entry -> entry.message());
    LineId line = grievance.origin().line();
    return first.isPresent()
        && line != null
        && grievance.citizen().isPresent()
        && outbox.insertIfAbsent(
            new NewOutboxEntry(
                key + ":again",
                line,
                grievance.citizen().get(),
                question.issue(),
                first.get(),
                now),
            now);
  }
}

package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackToken;
import org.nivaran.core.feedback.FeedbackTokens;
import org.nivaran.core.feedback.FeedbackTopic;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;

/**
 * Asks the citizen whether a resolution solved it, once for each resolution. Safe for many threads
 * and nodes.
 */
public final class AskingFeedback {

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final FeedbackStore feedback;
  private final Outbox outbox;
  private final FeedbackTokens tokens;
  private final Transactions transactions;
  private final @Nullable TextingAboutGrievance texting;
  private final @Nullable FeedbackBook book;

  public AskingFeedback(
      ReferenceData referenceData,
      GrievanceStore grievances,
      FeedbackStore feedback,
      Outbox outbox,
      FeedbackTokens tokens,
      Transactions transactions) {
    this(referenceData, grievances, feedback, outbox, tokens, transactions, null, null);
  }

  /**
   * @param texting asks who came in on no line of WhatsApp, or null if nobody does
   * @param book knows what was asked about and who is to be called, or null
   */
  public AskingFeedback(
      ReferenceData referenceData,
      GrievanceStore grievances,
      FeedbackStore feedback,
      Outbox outbox,
      FeedbackTokens tokens,
      Transactions transactions,
      @Nullable TextingAboutGrievance texting,
      @Nullable FeedbackBook book) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.feedback = feedback;
    this.outbox = outbox;
    this.tokens = tokens;
    this.transactions = transactions;
    this.texting = texting;
    this.book = book;
  }

  /**
   * Asks.
   *
   * @param action what was done, in words for the citizen
   * @return false if this resolution was asked about already, the grievance is not resolved, or
   *     there is nobody to ask or no line to ask on
   */
  public boolean ask(IssueId issue, String action, Instant now) {
    return ask(issue, action, null, now);
  }

  /**
   * As {@link #ask(IssueId, String, Instant)}.
   *
   * @param handler the key of the user who resolved it, or null
   */
  public boolean ask(IssueId issue, String action, @Nullable String handler, Instant now) {
    Desk desk = referenceData.current();
    return transactions.inOne(() -> askIn(desk, issue, action, handler, now));
  }

  private boolean askIn(
      Desk desk, IssueId issue, String action, @Nullable String handler, Instant now) {
    Optional<Grievance> found = grievances.find(issue).filter(each -> !each.isOpen());
    if (found.isEmpty()) {
      return false;
    }
    Grievance grievance = found.get();
    CitizenId citizen = grievance.origin().citizen();
    LineId line = grievance.origin().line();
    int attempt = grievance.standing().reopenings() + 1;
    if (citizen != null && line == null) {
      return askBySms(desk, grievance, attempt, handler, now);
    }
    if (citizen == null
        || line == null
        || !feedback.insertIfAbsent(FeedbackRequest.asked(issue, attempt, now))) {
      return false;
    }
    grievances.update(issue, each -> each.satisfied(Satisfaction.ASKED));
    describe(
        desk, grievance, attempt, FeedbackTopic.of(grievance, FeedbackWay.WHATSAPP, handler), now);
    Language language = grievance.origin().language();
    OutboundMessage message =
        Wording.resolved(
            desk, grievance, language, action, buttons(desk, language, issue, attempt));
    return outbox.insertIfAbsent(
        new NewOutboxEntry(
            "feedback:%d:%d".formatted(issue.value(), attempt), line, citizen, issue, message, now),
        now);
  }

  /**
   * The answer comes by the link of the SMS, by keys or to an operator. Who takes no SMS is called.
   */
  private boolean askBySms(
      Desk desk, Grievance grievance, int attempt, @Nullable String handler, Instant now) {
    IssueId issue = grievance.issue();
    if (texting == null || feedback.find(issue, attempt).isPresent()) {
      return false;
    }
    boolean texted = texting.askFeedback(issue, attempt).isOnItsWay();
    if (!texted && book == null) {
      return false;
    }
    grievances.update(issue, each -> each.satisfied(Satisfaction.ASKED));
    boolean asked = feedback.insertIfAbsent(FeedbackRequest.asked(issue, attempt, now));
    FeedbackWay way = texted ? FeedbackWay.SMS : FeedbackWay.CALL_OUT;
    describe(desk, grievance, attempt, FeedbackTopic.of(grievance, way, handler), now);
    return asked;
  }

  private void describe(
      Desk desk, Grievance grievance, int attempt, FeedbackTopic topic, Instant now) {
    if (book == null) {
      return;
    }
    book.describe(grievance.issue(), attempt, topic);
    boolean notPossible = topic.resolution() == ResolutionKind.NOT_POSSIBLE;
    if (notPossible || topic.way() == FeedbackWay.CALL_OUT) {
      Instant due =
          CallOutRules.nextDecent(desk.calendarOrOffice(desk.calendarOf(DepartmentKey.DESK)), now);
      book.wantCall(
          grievance.issue(),
          attempt,
          notPossible ? CallReason.NOT_POSSIBLE : CallReason.NOT_REACHED,
          due);
    }
  }

  private List<Button> buttons(Desk desk, Language language, IssueId issue, int attempt) {
    return List.of(
        button(desk, language, MessageKind.BUTTON_SOLVED, FeedbackAnswer.SOLVED, issue, attempt),
        button(
            desk,
            language,
            MessageKind.BUTTON_NOT_SOLVED,
            FeedbackAnswer.NOT_SOLVED,
            issue,
            attempt));
  }

  private Button button(
      Desk desk,
      Language language,
      MessageKind title,
      FeedbackAnswer answer,
      IssueId issue,
      int attempt) {
    return new Button(
        tokens.write(new FeedbackToken(answer, issue, attempt)),
        desk.messages().words(title, language, java.util.Map.of()));
  }
}

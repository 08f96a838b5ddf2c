package org.nivaran.core.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.sms.ShortMessage;

/**
 * Says by SMS what WhatsApp would say, to who came in on no line of it. One SMS for each event,
 * with the key that the message would have there. Safe for many threads and nodes.
 */
public final class TextingAboutGrievance {

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final ShortMessages messages;
  private final @Nullable FeedbackLinks links;

  public TextingAboutGrievance(
      ReferenceData referenceData, GrievanceStore grievances, ShortMessages messages) {
    this(referenceData, grievances, messages, null);
  }

  /**
   * @param links writes the variable {@code {code}} of the question, the end of the link by which
   *     it is answered; null for none
   */
  public TextingAboutGrievance(
      ReferenceData referenceData,
      GrievanceStore grievances,
      ShortMessages messages,
      @Nullable FeedbackLinks links) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.messages = messages;
    this.links = links;
  }

  /** Tells the citizen that the grievance is registered. */
  public ShortMessages.Answer acknowledge(IssueId issue) {
    return tell("ack:" + issue.value(), issue, TextingAboutGrievance::acknowledgement);
  }

  private ShortMessages.Answer tell(
      String event, IssueId issue, Function<Grievance, MessageKind> kind) {
    Optional<Grievance> found = grievances.find(issue);
    Optional<CitizenId> citizen = found.flatMap(Grievance::citizen);
    return citizen.isEmpty()
        ? ShortMessages.Answer.NO_NUMBER
        : messages.queue(
            new ShortMessage(
                event, citizen.get(), issue, kind.apply(found.get()), values(found.get())));
  }

  /** Without what somebody has written: registered words have no room for it. */
  private Map<String, String> values(Grievance grievance) {
    Desk desk = referenceData.current();
    return Wording.values(desk, grievance, grievance.origin().language());
  }

  private static MessageKind acknowledgement(Grievance grievance) {
    return grievance.department().isDesk()
        ? MessageKind.ACKNOWLEDGED_UNROUTED
        : MessageKind.ACKNOWLEDGED;
  }

  /** Asks whether a grievance is solved; see {@link AskingFeedback}. */
  ShortMessages.Answer askFeedback(IssueId issue, int attempt) {
    return askFeedback("feedback:%d:%d".formatted(issue.value(), attempt), issue, attempt);
  }

  /** Asks again, once; see {@link RemindingFeedback}. */
  ShortMessages.Answer remindOfFeedback(IssueId issue, int attempt) {
    return askFeedback("feedback:%d:%d:again".formatted(issue.value(), attempt), issue, attempt);
  }

  private ShortMessages.Answer askFeedback(String event, IssueId issue, int attempt) {
    Optional<Grievance> found = grievances.find(issue);
    Optional<CitizenId> citizen = found.flatMap(Grievance::citizen);
    if (citizen.isEmpty()) {
      return ShortMessages.Answer.NO_NUMBER;
    }
    Map<String, String> values = new HashMap<>(values(found.get()));
    if (links != null) {
      values.put("code", links.write(new FeedbackLinks.Question(issue, attempt)));
    }
    return messages.queue(
        new ShortMessage(event, citizen.get(), issue, MessageKind.RESOLVED, values));
  }
}

package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.intake.ConversationStep;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReceivedMessage;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.core.routing.RoutingTable;

/**
 * Hears one message of a citizen and does what it asks for. Hearing the same message again, under
 * the same key, changes nothing more. Callers hold the sender's lock.
 */
public final class ConversingWithCitizen {

  private final ReferenceData referenceData;
  private final RecognisingCitizen recognising;
  private final RegisteringGrievance registering;
  private final RecordingFeedback feedback;
  private final ConversationStore conversations;
  private final GrievanceStore grievances;
  private final MessageLog log;
  private final Outbox outbox;
  private final IssueTracker tracker;
  private final InstantSource time;

  public ConversingWithCitizen(
      ReferenceData referenceData,
      RecognisingCitizen recognising,
      RegisteringGrievance registering,
      RecordingFeedback feedback,
      ConversationStore conversations,
      GrievanceStore grievances,
      MessageLog log,
      Outbox outbox,
      IssueTracker tracker,
      InstantSource time) {
    this.referenceData = referenceData;
    this.recognising = recognising;
    this.registering = registering;
    this.feedback = feedback;
    this.conversations = conversations;
    this.grievances = grievances;
    this.log = log;
    this.outbox = outbox;
    this.tracker = tracker;
    this.time = time;
  }

  /**
   * Hears a message.
   *
   * @param key the inbox key it came under
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public void hear(String key, InboundMessage message) {
    Citizen citizen =
        recognising.recognise(message.sender(), message.profileName(), Language.HINDI);
    Conversation before =
        conversations
            .find(citizen.id(), message.line())
            .orElseGet(() -> Conversation.fresh(citizen.id(), message.line(), citizen.language()));
    Conversation.Turn turn = before.step(message, isOpen(before.openGrievance()));
    // The window is open from now on, whatever comes of the message.
    conversations.save(turn.conversation().about(before.openGrievance()));
    IssueId about = act(key, message, citizen, turn);
    conversations.save(turn.conversation().about(about));
  }

  /** Does what is asked for, and says which grievance the conversation is about from now on. */
  private @Nullable IssueId act(
      String key, InboundMessage message, Citizen citizen, Conversation.Turn turn) {
    Conversation conversation = turn.conversation();
    ConversationStep step = turn.step();
    Optional<IssueId> done = registeredBefore(key);
    if (done.isPresent() && !(step instanceof ConversationStep.Pressed)) {
      // Interrupted after the issue was made: what is left is to remember it.
      received(key, done.get(), message);
      return done.get();
    }
    if (step instanceof ConversationStep.Register register) {
      Optional<String> elsewhere = elsewhere(register.text(), conversation.language());
      if (elsewhere.isPresent()) {
        queue("reply:" + key, conversation, null, OutboundMessage.text(elsewhere.get()));
        return conversation.openGrievance();
      }
      return register(key, message, citizen, conversation, register.text());
    }
    if (step instanceof ConversationStep.Join join) {
      join(key, message, conversation, join);
    } else if (step instanceof ConversationStep.Pressed pressed) {
      press(key, message, conversation, pressed.payload());
    } else if (step instanceof ConversationStep.TellStatus status) {
      tellStatus(key, conversation, status.reference());
    } else if (step instanceof ConversationStep.Greet) {
      say(key, conversation, MessageKind.GREETING);
    } else if (step instanceof ConversationStep.InviteNew) {
      say(key, conversation, MessageKind.INVITE_NEW);
    } else if (step instanceof ConversationStep.AskForWords) {
      say(key, conversation, MessageKind.ASK_FOR_WORDS);
    }
    return conversation.openGrievance();
  }

  /**
   * Who is responsible, if the words speak for something that is not ours. Whoever insists is
   * registered all the same: words can be read wrongly.
   */
  private Optional<String> elsewhere(String text, Language language) {
    if (Conversation.insistsOnRegistering(text)) {
      return Optional.empty();
    }
    RoutingTable routing = referenceData.current().routing();
    RoutingDecision decision = routing.decide(RoutingRequest.of(text));
    return decision.isRouted()
        ? Optional.empty()
        : Optional.ofNullable(decision.category())
            .flatMap(routing::category)
            .map(Category::answer)
            .map(answer -> answer.in(language));
  }

  private Optional<IssueId> registeredBefore(String key) {
    return grievances
        .reservation(key)
        .flatMap(reservation -> tracker.findByReference(reservation.reference()));
  }

  private IssueId register(
      String key, InboundMessage message, Citizen citizen, Conversation conversation, String text) {
    Origin origin =
        new Origin(Channel.WHATSAPP, message.line(), citizen.id(), conversation.language());
    RegisteringGrievance.Registered registered =
        registering.register(
            new Registration(
                key,
                origin,
                new Subject(Kind.COMPLAINT, Priority.NORMAL, null, null),
                text,
                citizen.address().toString(),
                null,
                message.sent()));
    received(key, registered.issue(), message);
    return registered.issue();
  }

  private void join(
      String key, InboundMessage message, Conversation conversation, ConversationStep.Join join) {
    tracker.comment(join.issue(), key, join.text());
    received(key, join.issue(), message);
    Optional<Grievance> grievance = grievances.find(join.issue());
    if (grievance.isEmpty()) {
      return;
    }
    if (grievance.get().standing().state() == GrievanceState.WAITING_FOR_CITIZEN) {
      tracker.move(join.issue(), Move.CITIZEN_ANSWERED, IssueTracker.MoveDetails.NONE);
    }
    Desk desk = referenceData.current();
    LocalDate today = time.instant().atZone(desk.district().zone()).toLocalDate();
    // One answer a day is enough: every message costs, and the ticks already show that it came.
    queue(
        "joined:%d:%s".formatted(join.issue().value(), today),
        conversation,
        join.issue(),
        Wording.about(desk, MessageKind.JOINED, grievance.get(), conversation.language()));
  }

  private void press(
      String key, InboundMessage message, Conversation conversation, String payload) {
    RecordingFeedback.Outcome outcome =
        feedback.pressed(payload, conversation.citizen(), message.sent());
    outcome.issue().ifPresent(issue -> received(key, issue, message));
    Optional<Grievance> grievance = outcome.issue().flatMap(grievances::find);
    if (outcome.verdict() instanceof FeedbackVerdict.Refused || grievance.isEmpty()) {
      say(key, conversation, MessageKind.ANSWER_REFUSED);
      return;
    }
    MessageKind kind =
        outcome.verdict() instanceof FeedbackVerdict.Close
            ? MessageKind.THANKS
            : MessageKind.REOPENED;
    queue(
        "reply:" + key,
        conversation,
        grievance.get().issue(),
        Wording.about(referenceData.current(), kind, grievance.get(), conversation.language()));
  }

  private void tellStatus(String key, Conversation conversation, @Nullable Reference reference) {
    Optional<Grievance> grievance =
        reference != null
            ? grievances
                .find(reference)
                .filter(each -> each.citizen().equals(Optional.of(conversation.citizen())))
            : grievances.ofCitizen(conversation.citizen(), 1).stream().findFirst();
    if (grievance.isEmpty()) {
      say(key, conversation, MessageKind.STATUS_UNKNOWN);
      return;
    }
    queue(
        "reply:" + key,
        conversation,
        grievance.get().issue(),
        Wording.status(referenceData.current(), grievance.get(), conversation.language()));
  }

  private void say(String key, Conversation conversation, MessageKind kind) {
    queue(
        "reply:" + key,
        conversation,
        null,
        referenceData
            .current()
            .messages()
            .message(kind, conversation.language(), Map.of(), List.of()));
  }

  private void queue(
      String key, Conversation conversation, @Nullable IssueId issue, OutboundMessage message) {
    Instant now = time.instant();
    outbox.insertIfAbsent(
        new NewOutboxEntry(key, conversation.line(), conversation.citizen(), issue, message, now),
        now);
  }

  private void received(String key, IssueId issue, InboundMessage message) {
    log.recordIfAbsent(
        new ReceivedMessage(
            key, issue, message.id(), message.sent(), Conversation.wordsOf(message.content())));
  }

  private boolean isOpen(@Nullable IssueId issue) {
    return issue != null && grievances.find(issue).filter(Grievance::isOpen).isPresent();
  }
}

package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.feedback.SpokenAnswer;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.intake.ConversationStep;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.Offer;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.PeopleBook;
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
  private final PeopleBook people;
  private final CitizenStore citizens;
  private final RegisteringGrievance registering;
  private final RecordingFeedback feedback;
  private final KeepingEvidence evidence;
  private final OfferingChoices offers;
  private final ConversationStore conversations;
  private final GrievanceStore grievances;
  private final CitizenFile file;
  private final KeepingConsent consent;
  private final Outbox outbox;
  private final IssueTracker tracker;
  private final HearingInSign signing;
  private final InstantSource time;

  public ConversingWithCitizen(
      ReferenceData referenceData,
      RecognisingCitizen recognising,
      PeopleBook people,
      CitizenStore citizens,
      RegisteringGrievance registering,
      RecordingFeedback feedback,
      KeepingEvidence evidence,
      OfferingChoices offers,
      ConversationStore conversations,
      GrievanceStore grievances,
      CitizenFile file,
      Outbox outbox,
      IssueTracker tracker,
      HearingInSign signing,
      InstantSource time) {
    this.referenceData = referenceData;
    this.recognising = recognising;
    this.people = people;
    this.citizens = citizens;
    this.registering = registering;
    this.feedback = feedback;
    this.evidence = evidence;
    this.offers = offers;
    this.conversations = conversations;
    this.grievances = grievances;
    this.file = file;
    this.consent = new KeepingConsent(file.consents());
    this.outbox = outbox;
    this.tracker = tracker;
    this.signing = signing;
    this.time = time;
  }

  /**
   * Hears a message.
   *
   * @param key the inbox key it came under
   * @param source which adapter read it, and can fetch its file
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public void hear(String key, String source, InboundMessage message) {
    Citizen citizen =
        recognising.recognise(message.sender(), message.profileName(), Language.HINDI);
    Set<CitizenId> person = people.find(citizen.id()).map(Person::ids).orElse(Set.of(citizen.id()));
    Conversation before = before(citizen, person, message.line());
    Heard heard = new Heard(key, source, message, citizen, person);
    Conversation.Turn turn = turn(heard, before);
    // The window is open from now on, whatever comes of the message.
    conversations.save(turn.conversation().about(before.openGrievance()));
    IssueId about = act(heard, turn);
    conversations.save(turn.conversation().about(about));
  }

  /** A message, under its key, of somebody. */
  private record Heard(
      String key, String source, InboundMessage message, Citizen citizen, Set<CitizenId> person) {

    Heard saying(InboundMessage other) {
      return new Heard(key, source, other, citizen, person);
    }

    /** Whether a grievance is this person's, by whichever address it came. */
    boolean owns(Grievance grievance) {
      return grievance.citizen().filter(person::contains).isPresent();
    }
  }

  /** Whoever has another number goes on with the grievance that was open at the old one. */
  private Conversation before(Citizen citizen, Set<CitizenId> person, LineId line) {
    Conversation own =
        conversations
            .find(citizen.id(), line)
            .orElseGet(() -> Conversation.fresh(citizen.id(), line, citizen.language()));
    if (own.openGrievance() != null || person.size() == 1) {
      return own;
    }
    return person.stream()
        .filter(other -> !other.equals(citizen.id()))
        .flatMap(other -> conversations.find(other, line).stream())
        .map(Conversation::openGrievance)
        .filter(this::isOpen)
        .findFirst()
        .map(own::about)
        .orElse(own);
  }

  /** An answer belongs to the grievance of the message it answers, if that is still open. */
  private Conversation.Turn turn(Heard heard, Conversation before) {
    IssueId quoted =
        heard
            .message()
            .inReplyTo()
            .flatMap(id -> evidence.issueOf(id, heard.person()))
            .filter(this::isOpen)
            .orElse(null);
    return quoted != null
        ? before.about(quoted).step(heard.message(), true)
        : before.step(heard.message(), isOpen(before.openGrievance()));
  }

  /** Does what is asked for, and says which grievance the conversation is about from now on. */
  private @Nullable IssueId act(Heard heard, Conversation.Turn turn) {
    Conversation conversation = turn.conversation();
    ConversationStep step = turn.step();
    Optional<IssueId> done = registeredBefore(heard.key());
    if (done.isPresent() && !(step instanceof ConversationStep.Pressed)) {
      // Interrupted after the issue was made: what is left is to remember it.
      received(heard, done.get());
      return done.get();
    }
    Optional<RecordingFeedback.Outcome> said = answeredInWords(heard);
    if (said.isPresent()) {
      return answered(heard, conversation, said.get());
    }
    if (step instanceof ConversationStep.Register register) {
      return registerIfOurs(heard, conversation, register.text());
    }
    if (step instanceof ConversationStep.Join join) {
      join(heard, conversation, join);
      return conversation.openGrievance();
    }
    if (step instanceof ConversationStep.Pressed pressed) {
      return press(heard, conversation, pressed.payload());
    }
    if (step instanceof ConversationStep.Amend amend) {
      return amend(heard, conversation, amend.original());
    }
    answer(heard, conversation, step);
    return conversation.openGrievance();
  }

  private void answer(Heard heard, Conversation conversation, ConversationStep step) {
    Set<CitizenId> person = heard.person();
    if (step instanceof ConversationStep.JoinUnseen unseen) {
      joinUnseen(heard, conversation, unseen);
    } else if (step instanceof ConversationStep.Withdraw withdraw) {
      evidence.withdrawn(heard.key(), person, heard.message(), withdraw.original());
    } else if (step instanceof ConversationStep.React react) {
      evidence.reacted(heard.key(), person, heard.message(), react.to());
    } else if (step instanceof ConversationStep.TellStatus status) {
      tellStatus(heard, conversation, status.reference());
    } else if (step instanceof ConversationStep.FallSilent) {
      consent.silent(heard.key(), heard.citizen().id(), heard.message());
      say(heard.key(), conversation, MessageKind.SILENT);
    } else if (step instanceof ConversationStep.SpeakAgain) {
      boolean wasSilent = consent.speaking(heard.key(), heard.citizen().id(), heard.message());
      say(heard.key(), conversation, wasSilent ? MessageKind.SPEAKING : MessageKind.GREETING);
    } else if (step instanceof ConversationStep.Speak speak) {
      citizens.save(heard.citizen().speaking(speak.language()));
      say(heard.key(), conversation, MessageKind.LANGUAGE);
    } else if (step instanceof ConversationStep.Introduce introduce) {
      introduce(heard, conversation, introduce.phone());
    } else if (step instanceof ConversationStep.Greet) {
      say(heard.key(), conversation, MessageKind.GREETING);
    } else if (step instanceof ConversationStep.InviteNew) {
      say(heard.key(), conversation, MessageKind.INVITE_NEW);
    } else if (step instanceof ConversationStep.AskForWords) {
      say(heard.key(), conversation, MessageKind.ASK_FOR_WORDS);
    }
  }

  /** Where the number is somebody else's too, both keep it: a family has one telephone. */
  private void introduce(Heard heard, Conversation conversation, PhoneNumber phone) {
    Citizen citizen = heard.citizen();
    if (citizen.address().phone() == null) {
      citizens.save(
          citizen.reachedAt(new CitizenAddress(phone, citizen.address().businessScopedId())));
    }
    say(heard.key(), conversation, MessageKind.NUMBER_KNOWN);
  }

  private @Nullable IssueId registerIfOurs(Heard heard, Conversation conversation, String text) {
    Optional<String> elsewhere = elsewhere(text, conversation.language());
    if (elsewhere.isPresent()) {
      queue("reply:" + heard.key(), conversation, null, OutboundMessage.text(elsewhere.get()));
      return conversation.openGrievance();
    }
    return register(heard, conversation, text);
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

  private IssueId register(Heard heard, Conversation conversation, String text) {
    IssueId issue = register(heard.key(), heard, conversation, text, heard.message().sent());
    received(heard, issue);
    return issue;
  }

  private IssueId register(
      String key, Heard heard, Conversation conversation, String text, Instant said) {
    Citizen citizen = heard.citizen();
    Origin origin =
        new Origin(Channel.WHATSAPP, heard.message().line(), citizen.id(), conversation.language());
    return registering
        .register(
            new Registration(
                key,
                origin,
                new Subject(Kind.COMPLAINT, Priority.NORMAL, null, null),
                text,
                citizen.address().toString(),
                null,
                said,
                Confidentiality.NAMED,
                signing.needs(citizen.id(), heard.message())))
        .issue();
  }

  private void join(Heard heard, Conversation conversation, ConversationStep.Join join) {
    tracker.comment(join.issue(), heard.key(), join.text());
    received(heard, join.issue());
    Optional<Grievance> found = grievances.find(join.issue());
    if (found.isEmpty()) {
      return;
    }
    Grievance grievance = found.get();
    if (grievance.standing().state() == GrievanceState.WAITING_FOR_CITIZEN) {
      tracker.move(join.issue(), Move.CITIZEN_ANSWERED, IssueTracker.MoveDetails.NONE);
    }
    if (heard.message().content() instanceof InboundMessage.Content.Location) {
      place(grievance, join.text());
    }
    Desk desk = referenceData.current();
    Optional<OutboundMessage> question =
        isOtherMatter(desk, grievance, heard, join.text())
            ? offers.otherMatter(grievance, heard.key(), conversation.language())
            : Optional.empty();
    if (question.isPresent()) {
      queue("reply:" + heard.key(), conversation, join.issue(), question.get());
      return;
    }
    LocalDate today = time.instant().atZone(desk.district().zone()).toLocalDate();
    // One answer a day is enough: every message costs, and the ticks already show that it came.
    queue(
        "joined:%d:%s".formatted(join.issue().value(), today),
        conversation,
        join.issue(),
        Wording.about(desk, MessageKind.JOINED, grievance, conversation.language()));
  }

  /** Whether the words speak for another department; what answers a message of ours does not. */
  private static boolean isOtherMatter(Desk desk, Grievance grievance, Heard heard, String text) {
    if (heard.message().inReplyTo().isPresent() || grievance.department().isDesk()) {
      return false;
    }
    RoutingDecision decision = desk.routing().decide(RoutingRequest.of(text));
    return decision.isRouted() && !decision.department().equals(grievance.department());
  }

  /** A place that the desk knows by its name, where none is known yet. */
  private void place(Grievance grievance, String text) {
    if (grievance.subject().place() != null) {
      return;
    }
    PlaceKey place = referenceData.current().routing().decide(RoutingRequest.of(text)).place();
    if (place != null) {
      grievances.update(grievance.issue(), each -> each.about(at(each.subject(), place)));
      tracker.setFields(grievance.issue(), List.of(new IssueTracker.FieldChange.At(place)));
    }
  }

  private static Subject at(Subject subject, PlaceKey place) {
    return new Subject(subject.kind(), subject.priority(), subject.category(), place);
  }

  private void joinUnseen(
      Heard heard, Conversation conversation, ConversationStep.JoinUnseen unseen) {
    tracker.comment(unseen.issue(), heard.key(), unseen.text());
    received(heard, unseen.issue());
    grievances
        .find(unseen.issue())
        .ifPresent(
            grievance ->
                queue(
                    "reply:" + heard.key(),
                    conversation,
                    unseen.issue(),
                    Wording.about(
                        referenceData.current(),
                        MessageKind.CANNOT_SEE,
                        grievance,
                        conversation.language())));
  }

  /** What is not on file yet is taken as if it had been said like this at first. */
  private @Nullable IssueId amend(Heard heard, Conversation conversation, String original) {
    Optional<IssueId> known =
        evidence.amended(heard.key(), heard.person(), heard.message(), original);
    if (known.isPresent()) {
      fetch(heard, known.get());
      return conversation.openGrievance();
    }
    InboundMessage said = heard.message();
    if (!(said.content() instanceof InboundMessage.Content.Edit edit)) {
      return conversation.openGrievance();
    }
    InboundMessage now =
        new InboundMessage(
            said.line(),
            said.sender(),
            said.id(),
            said.sent(),
            edit.now(),
            said.profileName(),
            said.context());
    return act(heard.saying(now), conversation.step(now, isOpen(conversation.openGrievance())));
  }

  private @Nullable IssueId press(Heard heard, Conversation conversation, String payload) {
    if (OfferTokens.isOne(payload)) {
      return takeOffer(heard, conversation, payload);
    }
    return answered(heard, conversation, pressed(heard, payload));
  }

  /** Short words that answer the one question that is open to this person. */
  private Optional<RecordingFeedback.Outcome> answeredInWords(Heard heard) {
    return heard.message().content() instanceof InboundMessage.Content.Text text
        ? SpokenAnswer.of(text.body())
            .flatMap(answer -> feedback.said(answer, heard.person(), heard.message().sent()))
        : Optional.empty();
  }

  private @Nullable IssueId answered(
      Heard heard, Conversation conversation, RecordingFeedback.Outcome outcome) {
    outcome.issue().ifPresent(issue -> received(heard, issue));
    Optional<Grievance> grievance = outcome.issue().flatMap(grievances::find);
    if (outcome.verdict() instanceof FeedbackVerdict.Refused || grievance.isEmpty()) {
      say(heard.key(), conversation, MessageKind.ANSWER_REFUSED);
      return conversation.openGrievance();
    }
    MessageKind kind =
        outcome.verdict() instanceof FeedbackVerdict.Close
            ? MessageKind.THANKS
            : MessageKind.REOPENED;
    queue(
        "reply:" + heard.key(),
        conversation,
        grievance.get().issue(),
        Wording.about(referenceData.current(), kind, grievance.get(), conversation.language()));
    return conversation.openGrievance();
  }

  /** A button that was sent to one address of a person may be pressed from another. */
  private RecordingFeedback.Outcome pressed(Heard heard, String payload) {
    Instant sent = heard.message().sent();
    RecordingFeedback.Outcome outcome = feedback.pressed(payload, heard.citizen().id(), sent);
    for (CitizenId other : heard.person()) {
      if (!(outcome.verdict() instanceof FeedbackVerdict.Refused)) {
        return outcome;
      }
      if (!other.equals(heard.citizen().id())) {
        outcome = feedback.pressed(payload, other, sent);
      }
    }
    return outcome;
  }

  private @Nullable IssueId takeOffer(Heard heard, Conversation conversation, String payload) {
    Optional<Offer> offer = offers.read(payload, heard.person());
    if (offer.isEmpty()) {
      say(heard.key(), conversation, MessageKind.ANSWER_REFUSED);
      return conversation.openGrievance();
    }
    received(heard, offer.get().about());
    if (offer.get().kind() == Offer.Kind.SAME) {
      return offer.get().about();
    }
    if (offer.get().kind() == Offer.Kind.NEW) {
      return begin(heard, conversation, offer.get());
    }
    queue(
        "reply:" + heard.key(),
        conversation,
        offer.get().about(),
        offers.choose(heard.key(), offer.get(), conversation.language()));
    return conversation.openGrievance();
  }

  /** Makes a grievance of its own of a message that was added to another one; once. */
  private @Nullable IssueId begin(Heard heard, Conversation conversation, Offer offer) {
    Optional<ReceivedMessage> said = file.log().find(offer.what());
    if (said.isEmpty()) {
      say(heard.key(), conversation, MessageKind.ANSWER_REFUSED);
      return conversation.openGrievance();
    }
    String key = "new:" + said.get().key();
    IssueId issue = register(key, heard, conversation, said.get().text(), said.get().at());
    file.log()
        .recordIfAbsent(
            new ReceivedMessage(
                key, issue, said.get().channelMessageId(), said.get().at(), said.get().text()));
    grievances
        .reservation(key)
        .ifPresent(
            made ->
                tracker.comment(
                    offer.about(),
                    heard.key(),
                    Wording.inBoth(
                        referenceData.current(),
                        MessageKind.NOTE_MOVED,
                        Map.of("reference", made.reference().toString()))));
    return issue;
  }

  private void tellStatus(Heard heard, Conversation conversation, @Nullable Reference reference) {
    String key = heard.key();
    Optional<Grievance> grievance =
        reference != null
            ? grievances.find(reference).filter(heard::owns)
            : heard.person().stream()
                .flatMap(each -> grievances.ofCitizen(each, 1).stream())
                .max(Comparator.comparing(each -> each.standing().opened()));
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
        Wording.plain(referenceData.current(), kind, conversation.language()));
  }

  private void queue(
      String key, Conversation conversation, @Nullable IssueId issue, OutboundMessage message) {
    Instant now = time.instant();
    outbox.insertIfAbsent(
        new NewOutboxEntry(key, conversation.line(), conversation.citizen(), issue, message, now),
        now);
  }

  private void received(Heard heard, IssueId issue) {
    InboundMessage message = heard.message();
    file.keepWords(heard.key(), issue, message);
    fetch(heard, issue);
    signing.heard(heard.key(), issue, heard.citizen().id(), message, time.instant());
  }

  private void fetch(Heard heard, IssueId issue) {
    file.keepMedium(heard.key(), heard.source(), issue, heard.message(), time.instant());
  }

  private boolean isOpen(@Nullable IssueId issue) {
    return issue != null && grievances.find(issue).filter(Grievance::isOpen).isPresent();
  }
}

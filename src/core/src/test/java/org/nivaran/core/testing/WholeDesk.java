package org.nivaran.core.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.feedback.CallOutSample;
import org.nivaran.core.feedback.FeedbackTokens;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.LinePace;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.InboundReader;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.core.sms.ShortMessage;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.AnsweringByKeys;
import org.nivaran.core.usecase.AskingFeedback;
import org.nivaran.core.usecase.CallingBack;
import org.nivaran.core.usecase.CallingOut;
import org.nivaran.core.usecase.CitizenFile;
import org.nivaran.core.usecase.ConversingWithCitizen;
import org.nivaran.core.usecase.FollowingCalls;
import org.nivaran.core.usecase.FollowingCitizens;
import org.nivaran.core.usecase.FollowingDelivery;
import org.nivaran.core.usecase.ForgettingGrievance;
import org.nivaran.core.usecase.HandlingInbound;
import org.nivaran.core.usecase.HandlingRefusal;
import org.nivaran.core.usecase.HearingInSign;
import org.nivaran.core.usecase.KeepingEvidence;
import org.nivaran.core.usecase.KnowingDeleted;
import org.nivaran.core.usecase.KnowingNeeds;
import org.nivaran.core.usecase.LoweringLevel;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.core.usecase.OfferingChoices;
import org.nivaran.core.usecase.OpeningGrievance;
import org.nivaran.core.usecase.ReachingOtherwise;
import org.nivaran.core.usecase.ReadingTheDay;
import org.nivaran.core.usecase.RebuildingClocks;
import org.nivaran.core.usecase.RecognisingCitizen;
import org.nivaran.core.usecase.RecordingFeedback;
import org.nivaran.core.usecase.Referencing;
import org.nivaran.core.usecase.RegisteringGrievance;
import org.nivaran.core.usecase.RoutingGrievance;
import org.nivaran.core.usecase.RunningClocks;
import org.nivaran.core.usecase.SendingMessages;
import org.nivaran.core.usecase.SendingToDepartment;
import org.nivaran.core.usecase.TalkingInSign;
import org.nivaran.core.usecase.TellingOfficers;
import org.nivaran.core.usecase.TickingClocks;
import org.nivaran.core.usecase.WakingGrievances;

/** The whole desk in memory, wired as the plugin wires it, with a workflow that calls it back. */
public final class WholeDesk {

  public static final LineId LINE = new LineId("1");
  public static final PhoneNumber ASHA = new PhoneNumber("+919812345678");

  /** Wednesday noon. */
  public final SettableInstantSource time =
      new SettableInstantSource(CalendarFixtures.raipur("2026-11-25T12:00"));

  public final InMemoryInbox inbox = new InMemoryInbox();
  public final InMemoryOutbox outbox = new InMemoryOutbox();
  public final InMemoryCitizens citizens = new InMemoryCitizens();
  public final InMemoryConversations conversations = new InMemoryConversations();
  public final InMemoryGrievances grievances = new InMemoryGrievances();
  public final InMemoryClocks clocks = new InMemoryClocks();
  public final InMemorySuspensions suspensions = new InMemorySuspensions();
  public final InMemoryNotices notices = new InMemoryNotices();
  public final RecordingOfficers officers = new RecordingOfficers();
  public final InMemoryFeedback feedbackStore = new InMemoryFeedback();
  public final InMemoryFeedbackBook feedbackBook =
      new InMemoryFeedbackBook(feedbackStore, grievances);
  public final InMemoryTally tally = new InMemoryTally();
  public final InMemoryMessageLog log = new InMemoryMessageLog();
  public final InMemoryMedia media = new InMemoryMedia();
  public final InMemoryConsents consents = new InMemoryConsents();
  public final InMemoryAddressMoves moves = new InMemoryAddressMoves();
  public final FollowingCitizens followingCitizens;
  public final InMemoryLineStops stops = new InMemoryLineStops();

  /** What was to be said by SMS. */
  public final List<ShortMessage> shortMessages = new ArrayList<>();

  public ShortMessages.Answer shortMessageAnswer = ShortMessages.Answer.NO_GATEWAY;

  public final FakeIssueTracker tracker = new FakeIssueTracker();
  public final InMemoryPeople people = new InMemoryPeople(citizens);
  public final InMemoryCalls calls = new InMemoryCalls();
  public final InMemoryCallBacks callBacks = new InMemoryCallBacks();
  public final ScriptedMessenger messenger = new ScriptedMessenger();

  public final InMemoryTalks talks = new InMemoryTalks();
  public final KnowingNeeds needs;
  public final TalkingInSign talking;

  public final HandlingInbound handling;
  public final FollowingCalls followingCalls;
  public final CallingBack callingBack;
  public final CallingOut callingOut;
  public final SendingMessages sending;
  public final SendingToDepartment forwarding;
  public final TickingClocks ticking;
  public final TellingOfficers telling;
  public final LoweringLevel lowering;
  public final WakingGrievances waking;
  public final InMemoryBookmark bookmark = new InMemoryBookmark();
  public final ForgettingGrievance forgetting;
  public final RebuildingClocks rebuilding;
  public final ReadingTheDay day;
  public final Acknowledging acknowledging;
  public final AskingFeedback asking;
  public final RecordingFeedback recording;
  public final MovingGrievance moving;
  public final RegisteringGrievance registering;

  private final Map<String, InboundElement> elements = new HashMap<>();
  private int delivered;

  public WholeDesk() {
    this(MessageTemplates.standard());
  }

  public WholeDesk(MessageTemplates messages) {
    Desk desk = RaipurDesk.with(messages);
    ReferenceData data = () -> desk;
    NodeId node = new NodeId("node-1");
    InMemoryTransactions transactions =
        new InMemoryTransactions(grievances, clocks, suspensions, tally, feedbackStore, outbox);
    InProcessMutex mutex = new InProcessMutex();
    FeedbackTokens tokens =
        new FeedbackTokens("a secret of this desk".getBytes(StandardCharsets.UTF_8));
    RunningClocks running = new RunningClocks(clocks);
    InboundReader reader =
        entry -> elements.getOrDefault(entry.key(), new InboundElement.Unreadable("not JSON"));

    OpeningGrievance opening = new OpeningGrievance(data, grievances, running, tally, transactions);
    moving = new MovingGrievance(data, grievances, running, suspensions, tally, transactions);
    byte[] secret = "a secret of this desk".getBytes(StandardCharsets.UTF_8);
    OfferingChoices offers =
        new OfferingChoices(data, grievances, tracker, new OfferTokens(() -> secret));
    acknowledging = new Acknowledging(data, grievances, outbox, offers);
    asking =
        new AskingFeedback(
            data, grievances, feedbackStore, outbox, tokens, transactions, null, feedbackBook);
    registering =
        new RegisteringGrievance(
            new Referencing(data, new InMemorySerials()), grievances, tracker, mutex);
    recording =
        new RecordingFeedback(
            data, grievances, feedbackStore, tokens, tracker, tally, transactions, feedbackBook);
    followingCalls =
        new FollowingCalls(
            calls,
            callBacks,
            new AnsweringByKeys(people, grievances, feedbackStore, recording),
            mutex,
            time);
    callingBack = new CallingBack(callBacks, people, mutex, time);
    needs = new KnowingNeeds(people, grievances, tracker);
    callingOut =
        new CallingOut(
            data,
            feedbackBook,
            grievances,
            citizens,
            consents,
            needs,
            recording,
            new CallOutSample("a seed", 5),
            time);
    talking =
        new TalkingInSign(
            data,
            talks,
            grievances,
            new NoVideoRooms(),
            outbox,
            notices,
            tracker,
            transactions,
            new Random(11));
    followingCitizens = new FollowingCitizens(citizens, people, moves, transactions);
    HandlingRefusal refusals =
        new HandlingRefusal(
            outbox,
            conversations,
            stops,
            new ReachingOtherwise(
                message -> {
                  shortMessages.add(message);
                  return shortMessageAnswer;
                },
                citizens,
                callBacks,
                needs,
                tracker,
                data,
                feedbackBook),
            RetryPolicy.OUTBOX);
    handling =
        new HandlingInbound(
            inbox,
            reader,
            new ConversingWithCitizen(
                data,
                new RecognisingCitizen(citizens),
                people,
                citizens,
                registering,
                recording,
                new KeepingEvidence(data, grievances, log, outbox, tracker),
                offers,
                conversations,
                grievances,
                new CitizenFile(log, media, consents),
                outbox,
                tracker,
                new HearingInSign(needs, talking),
                time),
            new FollowingDelivery(outbox, refusals, time),
            followingCalls,
            followingCitizens,
            mutex,
            node,
            time);
    sending =
        new SendingMessages(
            outbox,
            citizens,
            conversations,
            consents,
            stops,
            LinePace.standard(),
            messenger,
            refusals,
            new KnowingDeleted(grievances, tracker),
            node,
            time);
    forwarding = new SendingToDepartment(grievances, tracker);
    ticking = new TickingClocks(data, clocks, grievances, tracker, notices, transactions);
    telling = new TellingOfficers(data, notices, officers);
    lowering = new LoweringLevel(grievances, clocks, tracker, transactions);
    waking = new WakingGrievances(suspensions, grievances, tracker);
    forgetting =
        new ForgettingGrievance(
            data, grievances, running, suspensions, tally, tracker, bookmark, transactions);
    rebuilding = new RebuildingClocks(data, grievances, clocks);
    day = new ReadingTheDay(data, tally, grievances);
    tracker.runs(new Workflow(new RoutingGrievance(data), opening));
  }

  /** Asha writes, and everything that can be done is done. */
  public String hears(String text) {
    return hears(CitizenAddress.of(ASHA), new InboundMessage.Content.Text(text));
  }

  public String hears(CitizenAddress sender, InboundMessage.Content content) {
    String key = "wa:1:wamid.in." + ++delivered;
    return hears(key, sender, content, InboundMessage.Context.NONE);
  }

  /** As {@link #hears(CitizenAddress, InboundMessage.Content)}, in answer to another message. */
  public String hears(InboundMessage.Content content, String inReplyTo) {
    return hears(
        "wa:1:wamid.in." + ++delivered,
        CitizenAddress.of(ASHA),
        content,
        InboundMessage.Context.answering(inReplyTo));
  }

  private String hears(
      String key,
      CitizenAddress sender,
      InboundMessage.Content content,
      InboundMessage.Context context) {
    deliver(
        key,
        new InboundElement.Message(
            new InboundMessage(
                LINE, sender, "wamid.in." + delivered, time.instant(), content, "Asha", context)));
    settle();
    return key;
  }

  public void hears(DeliveryReport report) {
    deliver(
        "wa:1:" + report.messageId() + ":" + report.outcome(), new InboundElement.Report(report));
    settle();
  }

  /** Puts an element into the inbox, and leaves it there. */
  public void deliver(String key, InboundElement element) {
    elements.put(key, element);
    String sender =
        element instanceof InboundElement.Message message
            ? message.message().sender().person()
            : null;
    inbox.insertIfAbsent(NewInboxEntry.of(key, "whatsapp", "{}", time.instant()).from(sender));
  }

  /** Drains inbox and outbox. */
  public void settle() {
    handling.drain(100);
    sending.drain(100);
  }

  /** The texts sent so far, in order. */
  public List<String> said() {
    return messenger.sent().stream()
        .map(Dispatch::form)
        .map(
            form ->
                form instanceof Dispatch.Form.Free free
                    ? free.text()
                    : ((Dispatch.Form.Template) form).use().name())
        .toList();
  }

  public Dispatch lastSent() {
    List<Dispatch> sent = messenger.sent();
    return sent.get(sent.size() - 1);
  }

  /** The calendar of the office. */
  public WorkingCalendar office() {
    return CalendarFixtures.raipurOffice();
  }

  public Grievance only() {
    List<Grievance> all = grievances.all();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " grievances");
    }
    return all.get(0);
  }

  public InboxEntry inboxEntry(long id) {
    return inbox.find(new org.nivaran.core.intake.InboxEntryId(id)).orElseThrow();
  }

  public OutboxEntry outboxEntry(String key) {
    return outbox.findByKey(key).orElseThrow();
  }

  public Instant later(Duration by) {
    return time.advance(by);
  }

  public void move(IssueId issue, Move move) {
    tracker.move(issue, move, IssueTracker.MoveDetails.NONE);
  }

  public void resolve(IssueId issue, String action) {
    tracker.move(
        issue, Move.RESOLVE, new IssueTracker.MoveDetails(ResolutionKind.RELIEF_GIVEN, action));
  }

  /** What the plugin's post-functions do. */
  private final class Workflow implements FakeIssueTracker.PostFunctions {

    private final RoutingGrievance routing;
    private final OpeningGrievance opening;

    Workflow(RoutingGrievance routing, OpeningGrievance opening) {
      this.routing = routing;
      this.opening = opening;
    }

    @Override
    public void created(IssueId issue, NewIssue made) {
      Subject subject = made.subject();
      RoutingDecision decision =
          routing.route(
              new RoutingRequest(
                  made.description(), subject.category(), subject.place(), subject.kind()));
      opening.open(
          new Grievance(
              issue,
              made.reference(),
              made.origin(),
              new Subject(
                  subject.kind(), subject.priority(), decision.category(), decision.place()),
              decision.assignment(),
              Standing.opened(made.received(), time.instant())));
      acknowledging.acknowledge(issue, time.instant());
    }

    @Override
    public void moved(IssueId issue, Move move, IssueTracker.MoveDetails details) {
      Assignment transferred =
          move == Move.TRANSFER
              ? new Assignment(
                  new DepartmentKey("nagarnigam"), null, Level.L1, Reason.of("transferred"))
              : move == Move.SEND_TO_DEPARTMENT ? owner(issue) : null;
      moving.moved(
          issue,
          new MovingGrievance.Made(move, time.instant(), "phe", transferred, details.resolution()));
      if (move == Move.RESOLVE) {
        asking.ask(
            issue, Optional.ofNullable(details.comment()).orElse("—"), "phe", time.instant());
      }
    }

    /** As in the issue's fields. */
    private @Nullable Assignment owner(IssueId issue) {
      return tracker.changesOf(issue).stream()
          .filter(IssueTracker.FieldChange.OwnedBy.class::isInstance)
          .map(IssueTracker.FieldChange.OwnedBy.class::cast)
          .reduce((first, last) -> last)
          .map(
              owner ->
                  new Assignment(owner.department(), owner.post(), Level.L1, Reason.of("chosen")))
          .orElse(null);
    }
  }
}

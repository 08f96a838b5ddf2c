package org.nivaran.core.usecase;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockPreview;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.intake.Line;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.signlanguage.Account;
import org.nivaran.core.signlanguage.Answer;
import org.nivaran.core.signlanguage.LaneFigures;
import org.nivaran.core.signlanguage.NewTalk;
import org.nivaran.core.signlanguage.RoomName;
import org.nivaran.core.signlanguage.Slot;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkId;
import org.nivaran.core.signlanguage.TalkMode;
import org.nivaran.core.signlanguage.Wish;

/**
 * Talks with deaf citizens, from the wish to the words they confirmed. The citizen is told in
 * writing and never by voice. Of two who take the same step at once one is refused. Safe for many
 * threads and nodes.
 */
public final class TalkingInSign {

  /** Where no limit is set for {@link ClockKind#SIGN_TALK}. */
  public static final Limit USUAL_LIMIT = new Limit(60, LimitUnit.WORKING_MINUTES);

  private static final int MOST_OVERDUE = 500;

  private final ReferenceData referenceData;
  private final TalkStore talks;
  private final GrievanceStore grievances;
  private final VideoRooms rooms;
  private final Outbox outbox;
  private final NoticeBook notices;
  private final IssueTracker tracker;
  private final Transactions transactions;
  private final RandomGenerator random;

  /**
   * @param random a source whose numbers nobody can foresee
   */
  public TalkingInSign(
      ReferenceData referenceData,
      TalkStore talks,
      GrievanceStore grievances,
      VideoRooms rooms,
      Outbox outbox,
      NoticeBook notices,
      IssueTracker tracker,
      Transactions transactions,
      RandomGenerator random) {
    this.referenceData = referenceData;
    this.talks = talks;
    this.grievances = grievances;
    this.rooms = rooms;
    this.outbox = outbox;
    this.notices = notices;
    this.tracker = tracker;
    this.transactions = transactions;
    this.random = random;
  }

  /** What came of a step. */
  public sealed interface Outcome {

    /** The talk as it is stored now. */
    record Done(Talk talk) implements Outcome {}

    /** Nothing changed. */
    record Refused(Reason reason) implements Outcome {}
  }

  /**
   * A talk is wanted as soon as possible, or that somebody puts signed videos of the grievance into
   * words. A grievance has one of each at a time that is still to come: a second wish gives that
   * one.
   *
   * @param by the key of the user who writes it down
   * @return refused if the grievance is not in the books
   */
  public Outcome want(IssueId issue, TalkMode mode, String signLanguage, String by, Instant now) {
    return transactions.inOne(
        () -> {
          Optional<Grievance> grievance = grievances.find(issue);
          if (grievance.isEmpty()) {
            return refused("unknown-grievance");
          }
          List<Talk> before = talks.of(issue);
          Optional<Talk> open =
              before.stream()
                  .filter(talk -> talk.state().isOpen())
                  .filter(talk -> talk.isSignedMessage() == (mode == TalkMode.SIGNED_MESSAGE))
                  .findFirst();
          return open.<Outcome>map(Outcome.Done::new)
              .orElseGet(
                  () ->
                      add(
                          "talk:%d:%d".formatted(issue.value(), before.size()),
                          grievance.get(),
                          new Asked(mode, signLanguage, by, null),
                          now));
        });
  }

  /**
   * A citizen sent a video in which they sign: an interpreter has to put it into words.
   *
   * @param key unique for the message; the same message is one talk
   * @param evidence the key of the message with the video, or null if nobody said which it is
   */
  public Outcome signed(String key, IssueId issue, @Nullable String evidence, Instant now) {
    return transactions.inOne(
        () -> {
          Optional<Grievance> grievance = grievances.find(issue);
          if (grievance.isEmpty()) {
            return refused("unknown-grievance");
          }
          return add(
              "signed:" + key,
              grievance.get(),
              new Asked(TalkMode.SIGNED_MESSAGE, Wish.USUAL, null, evidence),
              now);
        });
  }

  private record Asked(
      TalkMode mode, String signLanguage, @Nullable String by, @Nullable String evidence) {}

  private Outcome add(String key, Grievance grievance, Asked asked, Instant now) {
    Desk desk = referenceData.current();
    Wish wish =
        new Wish(
            asked.mode(),
            asked.signLanguage().isBlank() ? Wish.USUAL : asked.signLanguage().strip(),
            grievance.origin().citizen(),
            asked.by(),
            asked.evidence(),
            now,
            due(desk, grievance, now));
    Optional<Talk> added =
        talks.add(new NewTalk(key, grievance.issue(), wish, RoomName.random(random)));
    added
        .filter(talk -> talk.wish().mode().isByVideo())
        .ifPresent(
            talk ->
                tell(desk, talk, MessageKind.TALK_WANTED, "due", at(desk, grievance, talk), now));
    return added
        .or(() -> talks.findByKey(key))
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() -> refused("changed"));
  }

  /** By the desk's calendar: whoever talks in sign language sits at the desk. */
  private static Instant due(Desk desk, Grievance grievance, Instant now) {
    WorkingCalendar calendar = calendar(desk);
    Limit limit =
        desk.limits()
            .find(ClockKind.SIGN_TALK, grievance.subject(), calendar.dateOf(now))
            .map(LimitRule::limit)
            .orElse(USUAL_LIMIT);
    return ClockPreview.of(calendar, now, limit, List.of()).due();
  }

  private static WorkingCalendar calendar(Desk desk) {
    return desk.calendarOrOffice(desk.calendarOf(DepartmentKey.DESK));
  }

  /** At a time the citizen agreed to. */
  public Outcome book(TalkId id, int seen, Slot slot, Instant now) {
    if (slot.from().isBefore(now)) {
      return refused("past");
    }
    return step(
        id,
        seen,
        talk -> talk.booked(slot),
        (desk, talk) ->
            tell(desk, talk, MessageKind.TALK_BOOKED, "when", at(desk, talk, slot.from()), now));
  }

  public Outcome take(TalkId id, int seen, String user) {
    return step(id, seen, talk -> talk.takenBy(user), (desk, talk) -> {});
  }

  public Outcome giveBack(TalkId id, int seen, String user) {
    return step(id, seen, talk -> talk.givenBack(user), (desk, talk) -> {});
  }

  /** Begins; the citizen gets the link, where the desk has rooms and both are to see each other. */
  public Outcome begin(TalkId id, int seen, String user, Instant now) {
    return step(
        id,
        seen,
        talk -> talk.begunBy(user, now),
        (desk, talk) -> {
          if (talk.wish().mode().isByVideo()) {
            rooms
                .forCitizen(talk.room())
                .map(URI::toString)
                .ifPresent(link -> tell(desk, talk, MessageKind.TALK_LINK, "link", link, now));
          }
        });
  }

  /**
   * Ends, with what is written down about it. Its words are written to the issue, where officers
   * read them.
   *
   * @param from when it began, where that was not here; or null
   */
  public Outcome end(
      TalkId id, int seen, String user, Account log, @Nullable Instant from, Instant now) {
    return noted(
        MessageKind.NOTE_SIGNED,
        step(id, seen, talk -> talk.endedWith(user, log, from, now), (desk, talk) -> {}));
  }

  public Outcome miss(TalkId id, int seen, String user, Instant now) {
    return step(
        id,
        seen,
        talk -> talk.missed(user, now),
        (desk, talk) -> tell(desk, talk, MessageKind.TALK_MISSED, now));
  }

  public Outcome cancel(TalkId id, int seen, Instant now) {
    return step(
        id,
        seen,
        talk -> talk.cancelled(now),
        (desk, talk) -> {
          if (!talk.isSignedMessage()) {
            tell(desk, talk, MessageKind.TALK_CANCELLED, now);
          }
        });
  }

  /**
   * Writes the interpreter's words, also to the issue. Other words than before have to be signed
   * back again.
   *
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; the words are kept, and
   *     writing them again writes them to the issue
   */
  public Outcome write(TalkId id, int seen, String words, String user, Instant now) {
    return noted(
        MessageKind.NOTE_SIGNED,
        step(id, seen, talk -> talk.saying(words.strip(), user, now), (desk, talk) -> {}));
  }

  /** Writes down what the citizen said when the words were signed back. */
  public Outcome readBack(TalkId id, int seen, Answer answer) {
    Outcome outcome = step(id, seen, talk -> talk.readBack(answer), (desk, talk) -> {});
    return switch (answer) {
      case YES -> noted(MessageKind.NOTE_SIGNED_BACK, outcome);
      case NO -> noted(MessageKind.NOTE_SIGNED_WRONG, outcome);
      case NOT_ASKED -> outcome;
    };
  }

  /**
   * Notes for the nodal officers what should have begun and has not, each promise once. Talks about
   * issues that were deleted are cancelled.
   *
   * @param readers the names of the users who are told
   * @return how many talks are overdue
   */
  public int noteOverdue(List<String> readers, Instant now) {
    int late = 0;
    for (Talk talk : talks.overdue(now, MOST_OVERDUE)) {
      Optional<Grievance> grievance = grievances.find(talk.issue());
      if (grievance.isEmpty() || tracker.summary(talk.issue()).isEmpty()) {
        // Its issue was deleted: there is nothing to talk about any more, and nobody to tell.
        talk.cancelled(now).ifPresent(next -> talks.replace(talk, next));
      } else {
        readers.forEach(user -> notices.note(line(talk, grievance.get(), user, now)));
        late++;
      }
    }
    return late;
  }

  private static NoticeLine line(Talk talk, Grievance grievance, String user, Instant now) {
    return new NoticeLine(
        "talk:%d:%d:%s".formatted(talk.id().value(), talk.promised().getEpochSecond(), user),
        user,
        talk.issue(),
        grievance.reference(),
        ClockKind.SIGN_TALK,
        ClockStep.BREACH,
        grievance.assignment().level(),
        talk.promised(),
        talk.promised(),
        now,
        true);
  }

  /** How the lane did in a period. */
  public LaneFigures figures(Instant from, Instant to) {
    return LaneFigures.of(talks.wantedBetween(from, to), calendar(referenceData.current()));
  }

  /** The talks behind a figure. */
  public List<Talk> behind(LaneFigures.Part part, Instant from, Instant to) {
    List<Talk> found = new ArrayList<>(talks.wantedBetween(from, to));
    found.removeIf(talk -> !part.has(talk));
    return found;
  }

  /** The words of a talk as a comment, each once. */
  private Outcome noted(MessageKind kind, Outcome outcome) {
    if (outcome instanceof Outcome.Done done && done.talk().account().hasText()) {
      Talk talk = done.talk();
      String words = talk.account().text();
      tracker.comment(
          talk.issue(),
          "talk:%d:%s:%08x".formatted(talk.id().value(), kind.key(), words.hashCode()),
          Wording.inBoth(referenceData.current(), kind, Map.of()) + "\n\n" + words);
    }
    return outcome;
  }

  /** What happens with a step besides, in the same unit of work. */
  @FunctionalInterface
  private interface Besides {
    void happens(Desk desk, Talk talk);
  }

  private Outcome step(
      TalkId id, int seen, Function<Talk, Optional<Talk>> change, Besides besides) {
    Desk desk = referenceData.current();
    return transactions.inOne(
        () -> {
          Optional<Talk> read = talks.find(id);
          if (read.isEmpty()) {
            return refused("gone");
          }
          if (read.get().revision() != seen) {
            return refused("changed");
          }
          Optional<Talk> next = change.apply(read.get());
          if (next.isEmpty()) {
            return refused("not-now");
          }
          if (next.get().equals(read.get())) {
            return new Outcome.Done(read.get());
          }
          if (!talks.replace(read.get(), next.get())) {
            return refused("changed");
          }
          Talk stored = next.get().revised(seen + 1);
          besides.happens(desk, stored);
          return new Outcome.Done(stored);
        });
  }

  private static Outcome refused(String why) {
    return new Outcome.Refused(Reason.of("sign.refused." + why));
  }

  private void tell(Desk desk, Talk talk, MessageKind kind, Instant now) {
    tell(desk, talk, kind, Map.of(), now);
  }

  private void tell(
      Desk desk, Talk talk, MessageKind kind, String name, String value, Instant now) {
    tell(desk, talk, kind, Map.of(name, value), now);
  }

  private void tell(Desk desk, Talk talk, MessageKind kind, Map<String, String> more, Instant now) {
    CitizenId citizen = talk.wish().citizen();
    Optional<Grievance> found = grievances.find(talk.issue());
    if (found.isEmpty() || citizen == null) {
      return;
    }
    Grievance grievance = found.get();
    Optional<LineId> line =
        Optional.ofNullable(grievance.origin().line())
            .or(() -> desk.lines().stream().map(Line::id).findFirst());
    Map<String, String> values = new HashMap<>(more);
    values.put("reference", grievance.reference().toString());
    OutboundMessage message = desk.messages().message(kind, grievance.origin().language(), values);
    line.ifPresent(
        from ->
            outbox.insertIfAbsent(
                new NewOutboxEntry(
                    "talk:%d:%d".formatted(talk.id().value(), talk.revision()),
                    from,
                    citizen,
                    talk.issue(),
                    message,
                    now),
                now));
  }

  private static String at(Desk desk, Grievance grievance, Talk talk) {
    return at(desk, grievance.origin().language(), talk.wish().due());
  }

  private String at(Desk desk, Talk talk, Instant at) {
    Language language =
        grievances
            .find(talk.issue())
            .map(grievance -> grievance.origin().language())
            .orElse(Language.HINDI);
    return at(desk, language, at);
  }

  private static String at(Desk desk, Language language, Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM, HH:mm", language.locale())
        .withZone(desk.district().zone())
        .format(at);
  }
}

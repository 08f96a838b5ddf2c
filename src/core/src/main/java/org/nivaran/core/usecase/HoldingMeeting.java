package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.meeting.Edit;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.meeting.Replanning;
import org.nivaran.core.meeting.SinceLast;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;

/**
 * Plans, holds and closes time-limit meetings. Every call may be repeated. Safe for many threads
 * and nodes: several people may write at once.
 */
public final class HoldingMeeting {

  private static final int MOST_TRIES = 20;
  private static final int MOST_MEETINGS = 20;

  private final ReferenceData referenceData;
  private final MeetingStore meetings;
  private final MeetingMarks marks;
  private final AgendaSource source;
  private final IssueTracker tracker;
  private final Transactions transactions;
  private final AgendaRules rules;

  public HoldingMeeting(
      ReferenceData referenceData,
      MeetingStore meetings,
      MeetingMarks marks,
      AgendaSource source,
      IssueTracker tracker,
      Transactions transactions,
      AgendaRules rules) {
    this.referenceData = referenceData;
    this.meetings = meetings;
    this.marks = marks;
    this.source = source;
    this.tracker = tracker;
    this.transactions = transactions;
    this.rules = rules;
  }

  /** The meeting of a day, planned if there is none. */
  public Meeting plan(LocalDate date) {
    return meetings.planIfAbsent(date);
  }

  /**
   * Moves a meeting that has not begun to another day.
   *
   * @param reason why, for whoever asks
   * @return the meeting on its new day, or empty if it has begun or was cancelled, or that day has
   *     a meeting: nothing changes
   */
  public Optional<Meeting> move(
      MeetingId id, LocalDate to, String reason, String who, Instant now) {
    return transactions.inOne(
        () ->
            meetings.on(to).isPresent()
                ? Optional.<Meeting>empty()
                : replan(
                    id,
                    meeting -> !meeting.isCancelled(),
                    meeting -> new Replanning(now, who, meeting.date(), to, reason)));
  }

  /**
   * Cancels a meeting that has not begun. It stays in the list, with the reason.
   *
   * @return the cancelled meeting, or empty if it has begun or was cancelled: nothing changes
   */
  public Optional<Meeting> cancel(MeetingId id, String reason, String who, Instant now) {
    return replan(
        id,
        meeting -> !meeting.isCancelled(),
        meeting -> new Replanning(now, who, meeting.date(), null, reason));
  }

  /**
   * Plans a cancelled meeting again for its own day.
   *
   * @return the meeting, or empty if it was not cancelled
   */
  public Optional<Meeting> planAgain(MeetingId id, String who, Instant now) {
    return replan(
        id,
        Meeting::isCancelled,
        meeting -> new Replanning(now, who, meeting.date(), meeting.date(), ""));
  }

  private Optional<Meeting> replan(
      MeetingId id, Predicate<Meeting> may, Function<Meeting, Replanning> how) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Meeting read = meeting(id);
      if (read.isFrozen() || !may.test(read)) {
        return Optional.empty();
      }
      if (meetings.replace(read, read.replanned(how.apply(read)))) {
        return Optional.of(meeting(id));
      }
    }
    throw new IllegalStateException("meeting " + id.value() + " changes all the time");
  }

  /**
   * The agenda of a meeting: the frozen one, or before that the one it would have now; none for one
   * that was cancelled.
   *
   * @throws IllegalArgumentException if there is no such meeting
   */
  public List<AgendaItem> agenda(MeetingId id, Instant now) {
    Meeting meeting = meeting(id);
    if (meeting.isCancelled()) {
      return List.of();
    }
    return meeting.isFrozen() ? meetings.items(id) : fresh(meeting, now);
  }

  /**
   * Begins a meeting: freezes its agenda and its figures, and takes the marks of what is on it
   * away. One that has begun or was cancelled stays as it is; one whose day has not come is not
   * begun, because its figures could not be frozen again.
   *
   * @throws IllegalArgumentException if there is no such meeting
   */
  public Meeting begin(MeetingId id, Instant now) {
    Meeting planned = meeting(id);
    if (planned.isFrozen() || planned.isCancelled() || planned.date().isAfter(today(now))) {
      return planned;
    }
    List<AgendaItem> agenda = fresh(planned, now);
    List<DepartmentStanding> standings = source.standings(rules, now);
    transactions.inOne(
        () -> {
          if (meetings.replace(planned, planned.frozenAt(now, standings))) {
            agenda.forEach(item -> meetings.addItem(id, item));
            marks.clear(agenda.stream().map(AgendaItem::issue).toList());
          }
        });
    return meeting(id);
  }

  /**
   * Puts a grievance on the agenda of a meeting that is being held.
   *
   * @return empty if it is not open, or the meeting is not being held
   */
  public Optional<AgendaItem> add(MeetingId id, IssueId issue) {
    if (!meeting(id).isOpen()) {
      return Optional.empty();
    }
    Optional<AgendaCandidate> candidate = source.find(issue);
    candidate.ifPresent(
        found -> meetings.addItem(id, AgendaItem.of(found, Set.of(AgendaReason.MARKED))));
    return meetings.item(id, issue);
  }

  /**
   * Writes into one field of an item, while others may write into the same item.
   *
   * @param who the writer's user key
   * @return what became of it, or empty if there is no such item, or nothing is written any more;
   *     that an instruction was carried out may be written also after the meeting is closed
   */
  public Optional<AgendaItem.Outcome> edit(
      MeetingId id, IssueId issue, Edit edit, String who, Instant now) {
    Meeting meeting = meeting(id);
    boolean writable =
        meeting.isOpen() || (meeting.isFrozen() && edit instanceof Edit.SetCarriedOut);
    if (!writable) {
      return Optional.empty();
    }
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<AgendaItem> read = meetings.item(id, issue);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      AgendaItem.Outcome outcome = read.get().after(edit, who, now);
      if (!(outcome instanceof AgendaItem.Outcome.Written written)) {
        return Optional.of(outcome);
      }
      if (meetings.replaceItem(id, read.get(), written.item())) {
        tellAlsoWhatCameWhileClosing(id, meeting);
        AgendaItem stored = written.item().revised(read.get().revision() + 1);
        return Optional.of(new AgendaItem.Outcome.Written(stored));
      }
    }
    throw new IllegalStateException("an item of meeting " + id.value() + " changes all the time");
  }

  /** Enters whether somebody came; empty if the meeting is not being held. */
  public Optional<Meeting> attend(MeetingId id, Attendee attendee) {
    return meeting(id).isOpen()
        ? Optional.of(change(id, meeting -> meeting.with(attendee)))
        : Optional.empty();
  }

  /**
   * Closes a meeting: nothing is decided any more. Its instructions are then to be told. One that
   * has not begun stays as it is.
   */
  public Meeting close(MeetingId id, Instant now) {
    return meeting(id).isFrozen() ? change(id, meeting -> meeting.closedAt(now)) : meeting(id);
  }

  /**
   * Writes the instructions of closed meetings to their issues, each once. What could not be
   * written is given back; the next call writes it. An issue that is gone is passed over.
   *
   * @param words an item's instruction as a comment, in the words of the office
   */
  public List<Failure> tell(BiFunction<Meeting, AgendaItem, String> words, Instant now) {
    List<Failure> failures = new ArrayList<>();
    for (Meeting meeting : meetings.toBeTold(MOST_MEETINGS)) {
      List<Failure> ofThis = new ArrayList<>();
      for (AgendaItem item : meetings.items(meeting.id())) {
        if (item.hasInstruction()) {
          tell(meeting, item, words).ifPresent(ofThis::add);
        }
      }
      if (ofThis.isEmpty()) {
        // An instruction that came in while the meeting was closed changes the meeting, too.
        meetings.replace(meeting, meeting.toldAt(now));
      }
      failures.addAll(ofThis);
    }
    return failures;
  }

  private Optional<Failure> tell(
      Meeting meeting, AgendaItem item, BiFunction<Meeting, AgendaItem, String> words) {
    String key =
        "meeting:%d:%d:%d"
            .formatted(meeting.id().value(), item.issue().value(), item.instruction().revision());
    try {
      if (tracker.summary(item.issue()).isPresent()) {
        tracker.comment(item.issue(), key, words.apply(meeting, item));
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new Failure("instruction to issue " + item.issue().value(), e));
    }
  }

  /** Somebody may have closed the meeting after the edit was let in. */
  private void tellAlsoWhatCameWhileClosing(MeetingId id, Meeting whenLetIn) {
    if (whenLetIn.isOpen() && !meeting(id).isOpen()) {
      replace(id, meeting -> meeting.toldAt(null), true);
    }
  }

  /**
   * What has changed since the meeting before this one, or empty if there was none. Once this one
   * has begun its own frozen figures are compared.
   */
  public Optional<SinceLast> sinceLast(MeetingId id, Instant now) {
    Meeting meeting = meeting(id);
    List<DepartmentStanding> standings =
        meeting.isFrozen() ? meeting.standings() : source.standings(rules, now);
    return meetings
        .lastBefore(meeting.date())
        .map(
            last -> {
              List<AgendaItem> items = meetings.items(last.id());
              return SinceLast.of(items, last.standings(), open(items), standings, meeting.date());
            });
  }

  private List<AgendaItem> fresh(Meeting meeting, Instant now) {
    Set<IssueId> carriedOver =
        sinceLast(meeting.id(), now).map(SinceLast::carriedOver).orElse(Set.of());
    // An issue that was deleted in the tracker may still stand open in the books.
    return rules
        .agenda(source.candidates(rules, carriedOver, now), carriedOver, now, zone())
        .stream()
        .filter(item -> tracker.summary(item.issue()).isPresent())
        .toList();
  }

  private LocalDate today(Instant now) {
    return now.atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return referenceData.current().district().zone();
  }

  private Set<IssueId> open(List<AgendaItem> items) {
    return source.open(items.stream().map(AgendaItem::issue).toList()).stream()
        .map(AgendaCandidate::issue)
        .collect(Collectors.toSet());
  }

  private Meeting meeting(MeetingId id) {
    return meetings
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no meeting " + id.value()));
  }

  private Meeting change(MeetingId id, UnaryOperator<Meeting> change) {
    return replace(id, change, false);
  }

  /**
   * @param anyway whether it is written also if the change changes nothing
   */
  private Meeting replace(MeetingId id, UnaryOperator<Meeting> change, boolean anyway) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Meeting read = meeting(id);
      Meeting next = change.apply(read);
      if (next.equals(read) && !anyway || meetings.replace(read, next)) {
        return meeting(id);
      }
    }
    throw new IllegalStateException("meeting " + id.value() + " changes all the time");
  }
}

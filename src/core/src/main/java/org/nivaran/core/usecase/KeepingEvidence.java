package org.nivaran.core.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReceivedMessage;
import org.nivaran.core.port.ReferenceData;

/**
 * Keeps what citizens do to messages that are on file already: change, withdraw, react. What was
 * said first always stays. Doing it again under the same key changes nothing more. Callers hold the
 * sender's lock.
 */
public final class KeepingEvidence {

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final MessageLog log;
  private final Outbox outbox;
  private final IssueTracker tracker;

  public KeepingEvidence(
      ReferenceData referenceData,
      GrievanceStore grievances,
      MessageLog log,
      Outbox outbox,
      IssueTracker tracker) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.log = log;
    this.outbox = outbox;
    this.tracker = tracker;
  }

  /**
   * Another wording of a message of this person.
   *
   * @return the grievance that message is about, or empty if it is not on file
   */
  public Optional<IssueId> amended(
      String key, Set<CitizenId> person, InboundMessage message, String original) {
    Optional<ReceivedMessage> before = own(original, person);
    before.ifPresent(
        first -> {
          String now = Conversation.wordsOf(message.content());
          note(
              first.issue(),
              key,
              MessageKind.NOTE_EDITED,
              Map.of("before", first.text(), "after", now));
          keep(key, first.issue(), message, now, ReceivedMessage.Kind.EDITED, original);
        });
    return before.map(ReceivedMessage::issue);
  }

  /**
   * A message of this person is taken back.
   *
   * @return as {@link #amended}
   */
  public Optional<IssueId> withdrawn(
      String key, Set<CitizenId> person, InboundMessage message, String original) {
    Optional<ReceivedMessage> before = own(original, person);
    before.ifPresent(
        first -> {
          note(first.issue(), key, MessageKind.NOTE_WITHDRAWN, Map.of("before", first.text()));
          keep(key, first.issue(), message, first.text(), ReceivedMessage.Kind.WITHDRAWN, original);
        });
    return before.map(ReceivedMessage::issue);
  }

  /**
   * A feeling about a message of this person or about one of ours. It makes no comment.
   *
   * @return as {@link #amended}
   */
  public Optional<IssueId> reacted(
      String key, Set<CitizenId> person, InboundMessage message, String about) {
    Optional<IssueId> issue = issueOf(about, person);
    issue.ifPresent(
        each ->
            keep(
                key,
                each,
                message,
                Conversation.wordsOf(message.content()),
                ReceivedMessage.Kind.REACTED,
                about));
    return issue;
  }

  /** The grievance of this person that a message is about, be it theirs or ours. */
  public Optional<IssueId> issueOf(@Nullable String channelMessageId, Set<CitizenId> person) {
    if (channelMessageId == null) {
      return Optional.empty();
    }
    return own(channelMessageId, person)
        .map(ReceivedMessage::issue)
        .or(
            () ->
                outbox
                    .findByMessageId(channelMessageId)
                    .filter(entry -> person.contains(entry.citizen()))
                    .map(OutboxEntry::issue));
  }

  private Optional<ReceivedMessage> own(String channelMessageId, Set<CitizenId> person) {
    return log.byChannelId(channelMessageId).filter(first -> isOf(first.issue(), person));
  }

  private boolean isOf(IssueId issue, Set<CitizenId> person) {
    return grievances.find(issue).flatMap(Grievance::citizen).filter(person::contains).isPresent();
  }

  private void note(IssueId issue, String key, MessageKind kind, Map<String, String> values) {
    tracker.comment(issue, key, Wording.inBoth(referenceData.current(), kind, values));
  }

  private void keep(
      String key,
      IssueId issue,
      InboundMessage message,
      String text,
      ReceivedMessage.Kind kind,
      String refersTo) {
    log.recordIfAbsent(
        new ReceivedMessage(key, issue, message.id(), message.sent(), text, kind, refersTo));
  }
}

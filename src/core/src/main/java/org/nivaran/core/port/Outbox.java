package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.SendState;

/**
 * What is to be said to citizens: stored with the reason for saying it, sent later, at most once
 * without a person's decision.
 *
 * <p>A claim that ended without a result is <em>not</em> claimable: nobody knows whether the
 * message went out. It shows in {@link #stalled} instead. Every method is one transaction.
 */
public interface Outbox {

  /**
   * Stores one message.
   *
   * @return false if its key is already there, in which case nothing changes
   */
  boolean insertIfAbsent(NewOutboxEntry entry, Instant now);

  /**
   * What can be claimed now: waiting and due. Oldest first.
   *
   * @param limit at most so many, more than 0
   */
  List<OutboxEntryId> claimable(Instant now, int limit);

  /**
   * Takes a waiting message for a node, counts an attempt, and makes it {@code SENDING}.
   *
   * @return false if it is gone, not waiting or not due. Of any number of callers at the same
   *     moment exactly one gets true.
   */
  boolean claim(OutboxEntryId id, Claim claim);

  Optional<OutboxEntry> find(OutboxEntryId id);

  Optional<OutboxEntry> findByKey(String key);

  /** The message the channel knows by this id. */
  Optional<OutboxEntry> findByMessageId(String messageId);

  /** What was and will be said about a grievance, oldest first. */
  List<OutboxEntry> about(IssueId issue);

  /**
   * The channel took the claimed message: {@code SENT}.
   *
   * @return false if it is not {@code SENDING} by this node; nothing changes
   */
  boolean sent(OutboxEntryId id, NodeId node, String messageId, Instant at);

  /**
   * The claimed message certainly did not go out, and waits.
   *
   * @param reason short, without personal data
   * @return false if it is not {@code SENDING} by this node; nothing changes
   */
  boolean retryAt(OutboxEntryId id, NodeId node, Instant at, String reason);

  /**
   * The claimed message certainly did not go out, and is given up.
   *
   * @param reason short, without personal data
   * @return false if it is not {@code SENDING} by this node; nothing changes
   */
  boolean dead(OutboxEntryId id, NodeId node, String reason);

  /**
   * A waiting message waits longer; it counts as no attempt.
   *
   * @param reason short, without personal data, or null to keep what is there
   * @return false if it is not waiting; nothing changes
   */
  boolean postpone(
      OutboxEntryId id, Instant until, @org.jspecify.annotations.Nullable String reason);

  /**
   * When the channel took messages for a citizen on a line, or told of them, since an instant;
   * oldest first.
   */
  List<Instant> recent(CitizenId citizen, LineId line, Instant since);

  /** Messages still {@code SENDING} whose claim ended before the given instant, oldest first. */
  List<OutboxEntryId> stalled(Instant before, int limit);

  /**
   * Nobody knows whether a {@code SENDING} message went out: {@code UNCERTAIN}.
   *
   * @param reason short, without personal data
   * @return false if it is not {@code SENDING} (any more); nothing changes
   */
  boolean uncertain(OutboxEntryId id, String reason, Instant at);

  /**
   * The channel reported on a message: it becomes {@code SENT}, {@code DELIVERED} or {@code READ},
   * and keeps the channel's id. It never goes back, so reports may come in any order and twice. A
   * report also settles {@code SENDING} and {@code UNCERTAIN}, and corrects {@code DEAD}.
   *
   * @param state one of the three
   * @return false if it was that far already, is {@code WAITING}, or is gone; nothing changes
   * @throws IllegalArgumentException if the state is not one of the three
   */
  boolean reported(OutboxEntryId id, SendState state, String messageId, Instant at);

  /**
   * The channel took the message and refused it later. It waits for another try, or is dead.
   *
   * @param retry when to try again, or null to give it up
   * @return false unless it is {@code SENT}, {@code SENDING} or {@code UNCERTAIN}; nothing changes
   */
  boolean refusedLater(
      OutboxEntryId id,
      @org.jspecify.annotations.Nullable Instant retry,
      String reason,
      Instant at);

  /**
   * A dead or uncertain message waits again, due now and with its attempts forgotten: a person
   * decided so.
   *
   * @return false if it is neither
   */
  boolean revive(OutboxEntryId id, Instant now);

  /** The dead and the uncertain messages, newest first. */
  List<OutboxEntry> troubled(int limit);

  QueueCounts counts();
}

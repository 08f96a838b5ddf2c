package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.NewInboxEntry;

/**
 * What came in and is not to be lost: stored before it is answered, handled later, at least once.
 *
 * <p>A row is {@code WAITING} until a node claims it. A claim that ended without a result may be
 * claimed again by any node. Every method is one transaction.
 *
 * <p>Of the entries of one sender only the oldest can be claimed that is neither done nor dead:
 * whichever node claims it, what one person sent is handled in the order in which it was stored.
 */
public interface Inbox {

  /**
   * Stores a batch, all or nothing. An entry whose key is already there, or comes twice in the
   * batch, is left out without complaint, also when two nodes store it at the same moment.
   *
   * @return how many were new
   */
  int insertAbsent(List<NewInboxEntry> entries);

  /**
   * Stores one entry.
   *
   * @return false if its key is already there, in which case nothing changes
   */
  default boolean insertIfAbsent(NewInboxEntry entry) {
    return insertAbsent(List.of(entry)) == 1;
  }

  /**
   * What can be claimed now: waiting and due, or claimed by somebody whose claim has ended, and not
   * behind an older one of the same sender. Oldest first.
   *
   * @param limit at most so many, more than 0
   */
  List<InboxEntryId> claimable(Instant now, int limit);

  /**
   * Takes an entry for a node and counts an attempt.
   *
   * @return false if the entry is gone, done, dead, not due yet, behind an older one of the same
   *     sender, or claimed by any node (this one included) whose claim has not ended: leave it
   *     alone. Of any number of callers at the same moment exactly one gets true.
   */
  boolean claim(InboxEntryId id, Claim claim);

  /** The entry as it stands. */
  Optional<InboxEntry> find(InboxEntryId id);

  /**
   * The claimed entry is handled.
   *
   * @return false if this node's claim is not there any more; nothing changes. Repeating it after
   *     true gives false.
   */
  boolean complete(InboxEntryId id, NodeId node);

  /**
   * The claimed entry goes back to wait.
   *
   * @param reason short, without personal data
   * @return false if this node's claim is not there any more; nothing changes
   */
  boolean retryAt(InboxEntryId id, NodeId node, Instant at, String reason);

  /**
   * The claimed entry is given up.
   *
   * @param reason short, without personal data
   * @return false if this node's claim is not there any more; nothing changes
   */
  boolean dead(InboxEntryId id, NodeId node, String reason);

  /**
   * A dead entry waits again, due now and with its attempts forgotten.
   *
   * @return false if it is not dead
   */
  boolean revive(InboxEntryId id, Instant now);

  /** The dead entries, newest first. */
  List<InboxEntry> deadEntries(int limit);

  QueueCounts counts();
}

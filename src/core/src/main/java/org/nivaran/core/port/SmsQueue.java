package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsState;

/**
 * What is to be said by SMS: stored with the reason for saying it, sent later, at most once. Every
 * method is one transaction.
 */
public interface SmsQueue {

  /**
   * Stores one that waits.
   *
   * @return false if its event has one already, in which case nothing changes
   */
  boolean insertIfAbsent(Sms sms);

  /** What can be claimed now, oldest first. */
  List<SmsId> claimable(Instant now, int limit);

  /**
   * Takes a waiting one for a node, counts an attempt, and makes it {@code SENDING}.
   *
   * @return false if it is gone, not waiting or not due. Of any number of callers at the same
   *     moment exactly one gets true.
   */
  boolean claim(SmsId id, Claim claim);

  Optional<Sms> find(SmsId id);

  Optional<Sms> findByEvent(String event);

  /** What was and will be said about a grievance, oldest first. */
  List<Sms> about(IssueId issue);

  /**
   * The gateway took it: {@code SENT}.
   *
   * @return false if it is not {@code SENDING} by this node; nothing changes
   */
  boolean sent(SmsId id, NodeId node, String gatewayId, Instant at);

  /**
   * It certainly did not go out, and waits.
   *
   * @param counts whether this was an attempt of its own, not a fault of the whole channel
   * @return false if it is not {@code SENDING} by this node; nothing changes
   */
  boolean retryAt(SmsId id, NodeId node, Instant at, boolean counts, String reason);

  /**
   * It is given up.
   *
   * @return false if it is not {@code SENDING} by this node; nothing changes
   */
  boolean dead(SmsId id, NodeId node, String reason);

  /**
   * Makes {@code UNCERTAIN} what is still {@code SENDING} although its claim ended before.
   *
   * @return how many
   */
  int settleStalled(Instant before, String reason);

  /**
   * The gateway reports. A delivered one stays delivered, so reports may come in any order and
   * twice.
   *
   * @param gatewayId the gateway's own id
   * @param id ours, or null if it did not come back
   * @param state {@code DELIVERED} or {@code FAILED}
   * @return false if it is about none of ours, or says nothing new
   */
  boolean reported(String gatewayId, @Nullable SmsId id, SmsState state, String reason, Instant at);

  /** The dead, failed and uncertain ones, newest first. */
  List<Sms> troubled(int limit);

  QueueCounts counts();
}

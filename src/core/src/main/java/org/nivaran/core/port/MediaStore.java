package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;

/**
 * The files that citizens sent, each fetched and attached in the background.
 *
 * <p>A row is waiting until a node claims it. A claim that ended without a result may be claimed
 * again by any node. Every method is one transaction.
 */
public interface MediaStore {

  /**
   * Stores one, to be fetched.
   *
   * @return false if its key is already there; nothing changes
   */
  boolean insertIfAbsent(NewMedium medium, Instant now);

  /**
   * What can be claimed now: waiting and due, or claimed by somebody whose claim has ended. Oldest
   * first.
   *
   * @param limit at most so many, more than 0
   */
  List<MediumId> claimable(Instant now, int limit);

  /**
   * Takes one for a node and counts an attempt.
   *
   * @return false if it is gone, attached, dead, not due, or somebody's whose claim has not ended.
   *     Of any number of callers at the same moment exactly one gets true.
   */
  boolean claim(MediumId id, Claim claim);

  Optional<Medium> find(MediumId id);

  /** Those of a grievance, oldest first. */
  List<Medium> of(IssueId issue);

  /**
   * The claimed one is attached.
   *
   * @return false if this node's claim is not there any more; nothing changes
   */
  boolean attached(MediumId id, NodeId node, String fileName, long size);

  /**
   * The claimed one waits for another try.
   *
   * @param reason short, without personal data
   * @return false if this node's claim is not there any more; nothing changes
   */
  boolean retryAt(MediumId id, NodeId node, Instant at, String reason);

  /**
   * The claimed one is given up.
   *
   * @param reason short, without personal data
   * @return false if this node's claim is not there any more; nothing changes
   */
  boolean dead(MediumId id, NodeId node, String reason);

  /**
   * A dead one waits again, due now and with its attempts forgotten.
   *
   * @return false if it is not dead
   */
  boolean revive(MediumId id, Instant now);

  /**
   * Writes down what is said in it, over what was written before. A blank text takes it away.
   *
   * @return false if it is gone
   */
  boolean transcribe(MediumId id, Medium.Transcript transcript);

  /** The dead ones, newest first. */
  List<Medium> deadOnes(int limit);

  QueueCounts counts();
}

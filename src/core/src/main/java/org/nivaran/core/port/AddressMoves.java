package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.CitizenAddress;

/** Who got another number or another id, as the channel told: an audit trail, and the way back. */
public interface AddressMoves {

  /**
   * One such change.
   *
   * @param before as the person was reached
   * @param after as the person is reached since then
   * @param merge the merge that made one person of two for it, or null if there was nobody at the
   *     new address
   * @param undone when it was taken back, or null
   * @param undoneBy the key of the user who took it back, or null
   */
  record Move(
      long id,
      CitizenId citizen,
      CitizenAddress before,
      CitizenAddress after,
      @Nullable Long merge,
      Instant at,
      @Nullable Instant undone,
      @Nullable String undoneBy) {}

  /**
   * Keeps one.
   *
   * @param key unique; the inbox key of the channel's message
   * @return false if its key is already there; nothing changes
   */
  boolean recordIfAbsent(
      String key,
      CitizenId citizen,
      CitizenAddress before,
      CitizenAddress after,
      @Nullable Long merge,
      Instant at);

  Optional<Move> find(long id);

  /** The latest first. */
  List<Move> latest(int limit);

  /**
   * Notes that it was taken back.
   *
   * @return false if it was already, or is not there
   */
  boolean undone(long id, String by, Instant at);
}

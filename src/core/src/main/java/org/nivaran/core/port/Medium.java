package org.nivaran.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a citizen sent, and how far the desk is with it.
 *
 * @param attempts how often it was claimed
 * @param nextAttempt not to be claimed before this
 * @param fileName under which it is attached, or null as long as it is not
 * @param size in bytes, or null as long as it is not attached
 * @param lastError why the last attempt failed, short and without personal data, or null
 * @param transcript what is said in it, or null as long as nobody has written that down
 */
public record Medium(
    MediumId id,
    NewMedium of,
    State state,
    int attempts,
    Instant nextAttempt,
    @Nullable String fileName,
    @Nullable Long size,
    @Nullable String lastError,
    @Nullable Transcript transcript) {

  /** How far it is. */
  public enum State {
    /** To be claimed. */
    WAITING,
    /** A node fetches it until its claim ends; then it may be claimed again. */
    CLAIMED,
    /** It is attached to its issue. */
    ATTACHED,
    /** Given up, or not to be had; a person may have it fetched again. */
    DEAD
  }

  /**
   * What somebody heard.
   *
   * @param by the user's key
   */
  public record Transcript(String text, String by, Instant at) {}
}

package org.nivaran.core.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stored element.
 *
 * @param sender who sent it, see {@link NewInboxEntry}; a store may forget it once it is done
 * @param attempts how often it was claimed
 * @param nextAttempt not to be claimed before this
 * @param lastError why the last attempt failed, short and without personal data, or null
 */
public record InboxEntry(
    InboxEntryId id,
    String key,
    @Nullable String sender,
    String source,
    String payload,
    Instant received,
    State state,
    int attempts,
    Instant nextAttempt,
    @Nullable String lastError) {

  /** What may happen to an element next. */
  public enum State {
    /** To be claimed. */
    WAITING,
    /** A node works on it until its claim ends; then it may be claimed again. */
    CLAIMED,
    /** Handled. */
    DONE,
    /** Given up; an admin may revive it. */
    DEAD
  }
}

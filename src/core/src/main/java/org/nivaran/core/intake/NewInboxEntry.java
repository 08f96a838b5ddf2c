package org.nivaran.core.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One element of what a channel delivered, about to be stored.
 *
 * <p>Elements with the same sender are handled one after the other, in the order they were stored;
 * elements without a sender have no order.
 *
 * @param key unique; the same element delivered again has the same key
 * @param sender who sent it, without saying so: the same for everything that one person sends, and
 *     null for what has no sender or none that is known
 * @param source which adapter understands the payload: {@code whatsapp}
 * @param payload as it came, with what it needs of the envelope around it
 * @param received when it came
 * @param deadReason null for an element to be handled; else why it cannot be, in which case it is
 *     stored dead
 */
public record NewInboxEntry(
    String key,
    @Nullable String sender,
    String source,
    String payload,
    Instant received,
    @Nullable String deadReason) {

  private static final int LONGEST_SENDER = 64;

  /**
   * @throws IllegalArgumentException if the key is blank or longer than 255 characters, or the
   *     sender blank or longer than 64
   */
  public NewInboxEntry {
    if (key.isBlank() || key.length() > 255) {
      throw new IllegalArgumentException("an inbox key has 1 to 255 characters");
    }
    if (sender != null && (sender.isBlank() || sender.length() > LONGEST_SENDER)) {
      throw new IllegalArgumentException("a sender has 1 to 64 characters");
    }
  }

  /** An element without a sender. */
  public static NewInboxEntry of(String key, String source, String payload, Instant received) {
    return new NewInboxEntry(key, null, source, payload, received, null);
  }

  /** An element that nobody will be able to handle, kept so that somebody can look at it. */
  public static NewInboxEntry dead(
      String key, String source, String payload, Instant received, String reason) {
    return new NewInboxEntry(key, null, source, payload, received, reason);
  }

  /** The same from somebody. */
  public NewInboxEntry from(@Nullable String someone) {
    return new NewInboxEntry(key, someone, source, payload, received, deadReason);
  }
}

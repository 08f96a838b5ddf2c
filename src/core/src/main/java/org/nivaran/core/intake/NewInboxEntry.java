package org.nivaran.core.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One element of what a channel delivered, about to be stored.
 *
 * @param key unique; the same element delivered again has the same key
 * @param source which adapter understands the payload: {@code whatsapp}
 * @param payload as it came, with what it needs of the envelope around it
 * @param received when it came
 * @param deadReason null for an element to be handled; else why it cannot be, in which case it is
 *     stored dead
 */
public record NewInboxEntry(
    String key, String source, String payload, Instant received, @Nullable String deadReason) {

  /**
   * @throws IllegalArgumentException if the key is blank or longer than 255 characters
   */
  public NewInboxEntry {
    if (key.isBlank() || key.length() > 255) {
      throw new IllegalArgumentException("an inbox key has 1 to 255 characters");
    }
  }

  public static NewInboxEntry of(String key, String source, String payload, Instant received) {
    return new NewInboxEntry(key, source, payload, received, null);
  }

  /** An element that nobody will be able to handle, kept so that somebody can look at it. */
  public static NewInboxEntry dead(
      String key, String source, String payload, Instant received, String reason) {
    return new NewInboxEntry(key, source, payload, received, reason);
  }
}

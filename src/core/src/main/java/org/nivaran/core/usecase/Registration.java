package org.nivaran.core.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Subject;

/**
 * A grievance as it came in at the desk.
 *
 * @param key unique; registering the same key again gives the same grievance
 * @param text the citizen's own words
 * @param citizenMasked how the citizen shows in Jira, or null if anonymous
 * @param externalReference another system's number for it, or null
 * @param received when the citizen said it
 */
public record Registration(
    String key,
    Origin origin,
    Subject subject,
    String text,
    @Nullable String citizenMasked,
    @Nullable String externalReference,
    Instant received) {

  /**
   * A registration.
   *
   * @throws IllegalArgumentException if key or text are blank
   */
  public Registration {
    if (key.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a registration needs a key and words");
    }
  }
}

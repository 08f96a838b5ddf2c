package org.nivaran.core.port;

import java.time.Instant;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;

/**
 * A file that a citizen sent, about to be fetched.
 *
 * @param key unique; the inbox key of its message
 * @param issue what it is attached to
 * @param source which adapter can fetch it: {@code whatsapp}
 * @param line through which of the desk's numbers it came
 * @param sent when, by the channel's clock
 */
public record NewMedium(
    String key,
    IssueId issue,
    String source,
    LineId line,
    MediaKind kind,
    MediaHandle handle,
    Instant sent) {

  /**
   * @throws IllegalArgumentException if the key is blank or longer than 255 characters
   */
  public NewMedium {
    if (key.isBlank() || key.length() > 255) {
      throw new IllegalArgumentException("a medium's key has 1 to 255 characters");
    }
  }
}

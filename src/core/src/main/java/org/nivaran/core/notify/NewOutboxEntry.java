package org.nivaran.core.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;

/**
 * A message about to be stored for sending.
 *
 * @param key unique; the same message meant twice has the same key: {@code ack:10001}
 * @param issue the grievance it is about, or null
 */
public record NewOutboxEntry(
    String key,
    LineId line,
    CitizenId citizen,
    @Nullable IssueId issue,
    OutboundMessage message,
    Instant notBefore) {

  /**
   * @throws IllegalArgumentException if the key is blank or longer than 255 characters
   */
  public NewOutboxEntry {
    if (key.isBlank() || key.length() > 255) {
      throw new IllegalArgumentException("an outbox key has 1 to 255 characters");
    }
  }
}

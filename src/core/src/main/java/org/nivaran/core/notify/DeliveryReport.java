package org.nivaran.core.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the channel says later about a message we sent.
 *
 * @param messageId the channel's own id of the message
 * @param callbackData what we gave along when sending, or null if it did not come back
 * @param problem why it failed; null unless the outcome is {@link Outcome#FAILED}
 */
public record DeliveryReport(
    String messageId,
    @Nullable String callbackData,
    Outcome outcome,
    Instant at,
    @Nullable SendProblem problem) {

  /** What became of it. */
  public enum Outcome {
    SENT,
    DELIVERED,
    READ,
    FAILED
  }
}

package org.nivaran.core.sms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.notify.MessageKind;

/**
 * Something to be said by SMS: which message, not in which words, because India's rules allow only
 * words that were registered before.
 *
 * @param event what happened, unique; the same event is told by one SMS only, however often it is
 *     asked for: {@code ack:10001}
 * @param issue the grievance it is about, or null
 * @param values a value for each variable of the message; others are ignored
 */
public record ShortMessage(
    String event,
    CitizenId citizen,
    @Nullable IssueId issue,
    MessageKind kind,
    Map<String, String> values) {

  /**
   * @throws IllegalArgumentException if the event is blank or longer than 255 characters
   */
  public ShortMessage {
    if (event.isBlank() || event.length() > 255) {
      throw new IllegalArgumentException("an event has 1 to 255 characters");
    }
    values = Map.copyOf(values);
  }
}

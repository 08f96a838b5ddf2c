package org.nivaran.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A message as the citizen sent it.
 *
 * @param key unique; the inbox key it came under
 * @param channelMessageId the channel's own id of it
 * @param refersTo the channel's id of the message that it changes, withdraws or is about, or null
 */
public record ReceivedMessage(
    String key,
    IssueId issue,
    String channelMessageId,
    Instant at,
    String text,
    Kind kind,
    @Nullable String refersTo) {

  /** What it does. */
  public enum Kind {
    /** It says something. */
    SAID,
    /** It is another wording of an earlier one, which stays. */
    EDITED,
    /** It takes an earlier one back, which stays. */
    WITHDRAWN,
    /** It shows a feeling about an earlier one. */
    REACTED
  }

  /** One that says something. */
  public ReceivedMessage(
      String key, IssueId issue, String channelMessageId, Instant at, String text) {
    this(key, issue, channelMessageId, at, text, Kind.SAID, null);
  }
}

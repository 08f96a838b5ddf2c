package org.nivaran.core.port;

import java.time.Instant;
import org.nivaran.core.grievance.IssueId;

/**
 * A message as the citizen sent it.
 *
 * @param key unique; the inbox key it came under
 * @param channelMessageId the channel's own id of it
 */
public record ReceivedMessage(
    String key, IssueId issue, String channelMessageId, Instant at, String text) {}

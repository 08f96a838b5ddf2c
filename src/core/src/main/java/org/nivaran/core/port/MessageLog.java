package org.nivaran.core.port;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;

/**
 * What citizens wrote about each grievance, for the issue's panel. What we sent is in the outbox.
 */
public interface MessageLog {

  /**
   * Keeps a message.
   *
   * @return false if its key is already there; nothing changes
   */
  boolean recordIfAbsent(ReceivedMessage message);

  /** What was received about a grievance, oldest first. */
  List<ReceivedMessage> of(IssueId issue);

  Optional<ReceivedMessage> find(String key);

  /** The message that the channel knows by this id; of several the one that was kept first. */
  Optional<ReceivedMessage> byChannelId(String channelMessageId);
}

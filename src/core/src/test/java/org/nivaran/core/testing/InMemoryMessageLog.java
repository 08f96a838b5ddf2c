package org.nivaran.core.testing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.ReceivedMessage;

public final class InMemoryMessageLog implements MessageLog {

  private final Map<String, ReceivedMessage> messages = new LinkedHashMap<>();

  @Override
  public synchronized boolean recordIfAbsent(ReceivedMessage message) {
    return messages.putIfAbsent(message.key(), message) == null;
  }

  @Override
  public synchronized List<ReceivedMessage> of(IssueId issue) {
    return messages.values().stream()
        .filter(message -> message.issue().equals(issue))
        .sorted(Comparator.comparing(ReceivedMessage::at))
        .toList();
  }

  @Override
  public synchronized Optional<ReceivedMessage> find(String key) {
    return Optional.ofNullable(messages.get(key));
  }

  @Override
  public synchronized Optional<ReceivedMessage> byChannelId(String channelMessageId) {
    return messages.values().stream()
        .filter(message -> message.channelMessageId().equals(channelMessageId))
        .findFirst();
  }
}

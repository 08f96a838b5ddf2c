package org.nivaran.core.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.port.ConversationStore;

public final class InMemoryConversations implements ConversationStore {

  private final Map<List<Object>, Conversation> conversations = new ConcurrentHashMap<>();

  @Override
  public Optional<Conversation> find(CitizenId citizen, LineId line) {
    return Optional.ofNullable(conversations.get(List.of(citizen, line)));
  }

  @Override
  public void save(Conversation conversation) {
    conversations.put(List.of(conversation.citizen(), conversation.line()), conversation);
  }
}

package org.nivaran.sandbox.phone.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chats that are gone with the process. Thread safe: one lock for all. */
public final class InMemoryChatStore implements ChatStore {
  private final Map<String, ChatMessage> messages = new LinkedHashMap<>();
  private final Map<ChatId, Instant> lastInbound = new HashMap<>();
  private final Map<String, Long> added = new HashMap<>();
  private long revision;
  private long forgotten;

  @Override
  public synchronized ChatMessage add(ChatMessage message) {
    if (messages.containsKey(message.wamid())) {
      throw new IllegalArgumentException("Already kept: " + message.wamid());
    }
    ChatMessage kept = message.with(++revision, message.tick(), message.attempt());
    messages.put(kept.wamid(), kept);
    added.put(kept.wamid(), kept.revision());
    if (kept.direction() == Direction.FROM_CITIZEN) {
      lastInbound.put(kept.chat(), kept.at());
    }
    return kept;
  }

  @Override
  public synchronized Optional<ChatMessage> find(String wamid) {
    return Optional.ofNullable(messages.get(wamid));
  }

  @Override
  public synchronized Optional<ChatMessage> advance(String wamid, Tick tick) {
    ChatMessage message = messages.get(wamid);
    if (message == null || message.tick().compareTo(tick) >= 0) {
      return Optional.empty();
    }
    ChatMessage changed = message.with(++revision, tick, message.attempt());
    messages.put(wamid, changed);
    return Optional.of(changed);
  }

  @Override
  public synchronized void attempted(String wamid, WebhookAttempt attempt) {
    messages.computeIfPresent(
        wamid, (id, message) -> message.with(++revision, message.tick(), attempt));
  }

  @Override
  public synchronized List<ChatMessage> changedSince(ChatId chat, long since) {
    return select(message -> message.chat().equals(chat) && message.revision() > since);
  }

  @Override
  public synchronized List<ChatMessage> undelivered() {
    return select(
        message ->
            message.direction() == Direction.FROM_CITIZEN
                && message.tick().compareTo(Tick.DELIVERED) < 0);
  }

  @Override
  public synchronized Optional<Instant> lastInbound(ChatId chat) {
    return Optional.ofNullable(lastInbound.get(chat));
  }

  @Override
  public synchronized void setLastInbound(ChatId chat, Instant at) {
    lastInbound.put(chat, at);
  }

  @Override
  public synchronized void shiftBack(ChatId chat, Duration by) {
    lastInbound.computeIfPresent(chat, (id, at) -> at.minus(by));
  }

  @Override
  public synchronized List<ChatMessage> sent(@Nullable String account) {
    return select(
        message ->
            message.direction() == Direction.TO_CITIZEN
                && added.getOrDefault(message.wamid(), 0L) > forgotten
                && (account == null || message.chat().account().equals(account)));
  }

  @Override
  public synchronized void forgetSent() {
    forgotten = revision;
  }

  private List<ChatMessage> select(Predicate<ChatMessage> wanted) {
    return messages.values().stream().filter(wanted).toList();
  }
}

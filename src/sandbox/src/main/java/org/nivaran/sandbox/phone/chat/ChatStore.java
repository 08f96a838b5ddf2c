package org.nivaran.sandbox.phone.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All chats. Implementations are thread safe; every method works on the newest state. A storage
 * that fails lets its own unchecked exception through.
 */
public interface ChatStore {
  /**
   * Keeps a new message; one from the citizen opens the service window at its time.
   *
   * @param message a message whose {@code wamid} is not in the store yet
   * @return the message with its revision, never null
   */
  ChatMessage add(ChatMessage message);

  /** A message by Meta's id. */
  Optional<ChatMessage> find(String wamid);

  /**
   * Moves a message's tick on. Ticks never go back.
   *
   * @return the changed message; empty when it is unknown or was already there or beyond
   */
  Optional<ChatMessage> advance(String wamid, Tick tick);

  /** Notes a try to hand a citizen's message to the desk. Unknown ids are ignored. */
  void attempted(String wamid, WebhookAttempt attempt);

  /**
   * The chat's messages that changed after a revision, oldest message first. Some that changed
   * shortly before may be among them; none that changed after is missing.
   */
  List<ChatMessage> changedSince(ChatId chat, long revision);

  /** Citizens' messages that were never handed over, oldest first. */
  List<ChatMessage> undelivered();

  /** When the citizen last wrote in this chat, as the service window sees it. */
  Optional<Instant> lastInbound(ChatId chat);

  /** Says when the citizen last wrote, for chats whose messages did not come from the page. */
  void setLastInbound(ChatId chat, Instant at);

  /** Moves the citizen's last message back in time; does nothing where there is none. */
  void shiftBack(ChatId chat, Duration by);

  /**
   * What the desk sent and the stand-in accepted since the last {@link #forgetSent}, oldest first.
   *
   * @param account only to this account; null for all
   */
  List<ChatMessage> sent(@Nullable String account);

  /** Empties the list of {@link #sent}. The chats keep their messages. */
  void forgetSent();
}

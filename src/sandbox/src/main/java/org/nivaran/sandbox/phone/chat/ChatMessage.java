package org.nivaran.sandbox.phone.chat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat.
 *
 * @param revision grows with each change of any message of the store
 * @param wamid Meta's id of it
 * @param content the message as JSON, in Meta's own form ({@code type} and its object)
 * @param callbackData the desk's own {@code biz_opaque_callback_data}, or null
 * @param attempt the last try to hand it to the desk; only for the citizen's messages
 */
public record ChatMessage(
    long revision,
    ChatId chat,
    Direction direction,
    String wamid,
    Instant at,
    String content,
    @Nullable String callbackData,
    Tick tick,
    WebhookAttempt attempt) {
  public ChatMessage {
    Objects.requireNonNull(chat, "chat");
    Objects.requireNonNull(wamid, "wamid");
    Objects.requireNonNull(content, "content");
  }

  /** A message that no store has seen yet. */
  public static ChatMessage fresh(
      ChatId chat,
      Direction direction,
      String wamid,
      Instant at,
      String content,
      @Nullable String callbackData) {
    Tick tick = direction == Direction.FROM_CITIZEN ? Tick.PENDING : Tick.SENT;
    return new ChatMessage(
        0, chat, direction, wamid, at, content, callbackData, tick, WebhookAttempt.NONE);
  }

  /** The same message, further on. */
  public ChatMessage with(long newRevision, Tick newTick, WebhookAttempt newAttempt) {
    return new ChatMessage(
        newRevision, chat, direction, wamid, at, content, callbackData, newTick, newAttempt);
  }
}

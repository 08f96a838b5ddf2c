package org.nivaran.sandbox.phone.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.ChatId;
import org.nivaran.sandbox.phone.chat.ChatMessage;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.Direction;
import org.nivaran.sandbox.phone.chat.Tick;
import org.nivaran.sandbox.phone.chat.WamIds;
import org.nivaran.sandbox.testing.MetaEnvelope;
import org.nivaran.sandbox.testing.MetaSender;

/**
 * Takes what citizens write and hands it to the desk: kept first, then posted as a webhook until it
 * is answered.
 *
 * <p>Thread safe.
 */
public final class CitizenMessages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Directory directory;
  private final ChatStore chats;
  private final WebhookCourier courier;
  private final Delays delays;
  private final InstantSource clock;
  private final WamIds ids;

  public CitizenMessages(
      Directory directory,
      ChatStore chats,
      WebhookCourier courier,
      Delays delays,
      InstantSource clock,
      WamIds ids) {
    this.directory = directory;
    this.chats = chats;
    this.courier = courier;
    this.delays = delays;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Sends a message.
   *
   * @param content the message in Meta's form, with {@code type}
   * @param copies how many times the same webhook is posted at once: 1, or more to play Meta's
   *     duplicates
   * @return the message as kept, before it is delivered
   */
  public ChatMessage send(Account account, Line line, ObjectNode content, int copies) {
    ChatMessage message =
        chats.add(
            ChatMessage.fresh(
                new ChatId(account.key(), line.id()),
                Direction.FROM_CITIZEN,
                ids.next(),
                clock.instant(),
                write(content),
                null));
    for (int copy = 0; copy < copies; copy++) {
      deliver(account, line, message);
    }
    return message;
  }

  /** Posts a kept message once more, now. Harmless: the desk must know duplicates. */
  public void deliverAgain(ChatMessage message) {
    directory
        .line(message.chat().line())
        .ifPresent(
            line ->
                directory
                    .account(message.chat().account())
                    .ifPresent(account -> deliver(account, line, message)));
  }

  /** Goes on with what an earlier process left undelivered. */
  public void resume() {
    delays.after(Duration.ofSeconds(2), () -> chats.undelivered().forEach(this::deliverAgain));
  }

  private void deliver(Account account, Line line, ChatMessage message) {
    MetaSender sender = new MetaSender(account.phone(), account.userId(), account.profileName());
    byte[] body =
        MetaEnvelope.of(line.displayNumber(), line.phoneNumberId())
            .message(sender, message.wamid(), message.at(), read(message.content()))
            .bytes();
    courier.deliver(
        line,
        body,
        attempt -> {
          chats.attempted(message.wamid(), attempt);
          chats.advance(message.wamid(), attempt.httpStatus() == 200 ? Tick.DELIVERED : Tick.SENT);
        });
  }

  private static String write(ObjectNode content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON", e);
    }
  }

  private static ObjectNode read(String content) {
    try {
      return (ObjectNode) JSON.readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Was written by this class", e);
    }
  }
}

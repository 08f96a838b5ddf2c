package org.nivaran.sandbox.phone.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.ChatMessage;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.Tick;
import org.nivaran.sandbox.testing.MetaEnvelope;
import org.nivaran.sandbox.testing.MetaStatus;

/**
 * Tells the desk by webhooks what became of a message it sent, some time after the send was
 * answered.
 *
 * <p>Thread safe.
 */
public final class StatusReporter {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final ChatStore chats;
  private final WebhookCourier courier;
  private final Delays delays;
  private final InstantSource clock;
  private final Supplier<StatusOrder> order;

  public StatusReporter(
      ChatStore chats,
      WebhookCourier courier,
      Delays delays,
      InstantSource clock,
      Supplier<StatusOrder> order) {
    this.chats = chats;
    this.courier = courier;
    this.delays = delays;
    this.clock = clock;
    this.order = order;
  }

  /** Reports that an accepted message went out and reached the phone. Returns at once. */
  public void accepted(Account account, Line line, ChatMessage message) {
    switch (order.get()) {
      case NORMAL -> inTurn(account, line, message, List.of("sent", "delivered"));
      case REVERSED -> inTurn(account, line, message, List.of("delivered", "sent"));
      case DUPLICATED ->
          inTurn(account, line, message, List.of("sent", "sent", "delivered", "delivered"));
      case WITHHELD -> chats.advance(message.wamid(), Tick.DELIVERED);
    }
  }

  /** Reports that the citizen saw a message; only the first time. Returns at once. */
  public void seen(Account account, Line line, ChatMessage message) {
    StatusOrder now = order.get();
    if (chats.advance(message.wamid(), Tick.READ).isEmpty() || now == StatusOrder.WITHHELD) {
      return;
    }
    List<String> statuses =
        now == StatusOrder.DUPLICATED ? List.of("read", "read") : List.of("read");
    inTurn(account, line, message, statuses);
  }

  /** Reports that an accepted message failed afterwards. Returns at once. */
  public void failed(Account account, Line line, ChatMessage message, MetaStatus.Problem problem) {
    chats.advance(message.wamid(), Tick.FAILED);
    delays.after(
        PAUSE, () -> courier.deliver(line, body(account, line, message, "failed", problem)));
  }

  private void inTurn(Account account, Line line, ChatMessage message, List<String> statuses) {
    if (statuses.isEmpty()) {
      return;
    }
    delays.after(
        PAUSE,
        () -> {
          String status = statuses.get(0);
          if (status.equals("delivered")) {
            chats.advance(message.wamid(), Tick.DELIVERED);
          }
          courier
              .deliver(line, body(account, line, message, status, null))
              .thenRun(() -> inTurn(account, line, message, statuses.subList(1, statuses.size())));
        });
  }

  private byte[] body(
      Account account,
      Line line,
      ChatMessage message,
      String status,
      MetaStatus.@Nullable Problem problem) {
    return MetaEnvelope.of(line.displayNumber(), line.phoneNumberId())
        .status(
            new MetaStatus(
                message.wamid(),
                status,
                clock.instant(),
                account.phone(),
                account.userId(),
                message.callbackData(),
                problem))
        .bytes();
  }
}

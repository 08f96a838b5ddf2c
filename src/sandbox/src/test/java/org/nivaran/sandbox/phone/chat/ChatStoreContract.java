package org.nivaran.sandbox.phone.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** What every store of chats must do. */
public abstract class ChatStoreContract {
  private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");
  private static final ChatId CHAT = new ChatId("sunita", "1");

  /** An empty store. */
  protected abstract ChatStore store();

  @Test
  public void givesBackWhatItKeeps() {
    ChatMessage message =
        ChatMessage.fresh(
            CHAT, Direction.TO_CITIZEN, "wamid.1", AT, "{\"type\":\"नमस्ते\"}", "ack:1");
    ChatMessage kept = store().add(message);

    assertThat(store().find("wamid.1")).contains(kept);
    assertThat(kept.content()).isEqualTo(message.content());
    assertThat(kept.callbackData()).isEqualTo("ack:1");
    assertThat(kept.tick()).isEqualTo(Tick.SENT);
    assertThat(store().find("wamid.2")).isEmpty();
  }

  @Test
  public void refusesAnIdTwice() {
    add("wamid.1", Direction.TO_CITIZEN);

    assertThatThrownBy(() -> add("wamid.1", Direction.TO_CITIZEN))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  public void ticksGoOnlyForward() {
    add("wamid.1", Direction.TO_CITIZEN);

    assertThat(store().advance("wamid.1", Tick.READ)).map(ChatMessage::tick).contains(Tick.READ);
    assertThat(store().advance("wamid.1", Tick.DELIVERED)).isEmpty();
    assertThat(store().advance("wamid.1", Tick.READ)).isEmpty();
    assertThat(store().advance("wamid.9", Tick.READ)).isEmpty();
    assertThat(store().find("wamid.1")).map(ChatMessage::tick).contains(Tick.READ);
  }

  @Test
  public void tellsWhatChangedInTheOrderItWasSaid() {
    add("wamid.1", Direction.FROM_CITIZEN);
    ChatMessage second = add("wamid.2", Direction.TO_CITIZEN);
    store().advance("wamid.1", Tick.DELIVERED);

    assertThat(store().changedSince(CHAT, 0))
        .extracting(ChatMessage::wamid)
        .containsExactly("wamid.1", "wamid.2");
    assertThat(store().changedSince(CHAT, second.revision()))
        .extracting(ChatMessage::wamid)
        .contains("wamid.1");
    assertThat(store().changedSince(CHAT, Long.MAX_VALUE)).isEmpty();
    assertThat(store().changedSince(new ChatId("sunita", "2"), 0)).isEmpty();
  }

  @Test
  public void remembersTries() {
    add("wamid.1", Direction.FROM_CITIZEN);
    store().attempted("wamid.1", new WebhookAttempt(2, 503));
    store().attempted("wamid.9", new WebhookAttempt(1, 200));

    assertThat(store().find("wamid.1"))
        .map(ChatMessage::attempt)
        .contains(new WebhookAttempt(2, 503));
    assertThat(store().undelivered()).extracting(ChatMessage::wamid).containsExactly("wamid.1");
    store().advance("wamid.1", Tick.DELIVERED);
    assertThat(store().undelivered()).isEmpty();
  }

  @Test
  public void theCitizensMessageOpensTheWindow() {
    assertThat(store().lastInbound(CHAT)).isEmpty();
    add("wamid.1", Direction.TO_CITIZEN);
    assertThat(store().lastInbound(CHAT)).isEmpty();
    add("wamid.2", Direction.FROM_CITIZEN);
    assertThat(store().lastInbound(CHAT)).contains(AT);

    store().shiftBack(CHAT, Duration.ofHours(24));
    assertThat(store().lastInbound(CHAT)).contains(AT.minus(Duration.ofHours(24)));
    store().setLastInbound(CHAT, AT);
    assertThat(store().lastInbound(CHAT)).contains(AT);
    store().shiftBack(new ChatId("nobody", "1"), Duration.ofHours(1));
  }

  @Test
  public void listsAndForgetsWhatWasSent() {
    add("wamid.1", Direction.FROM_CITIZEN);
    add("wamid.2", Direction.TO_CITIZEN);

    assertThat(store().sent(null)).extracting(ChatMessage::wamid).containsExactly("wamid.2");
    assertThat(store().sent("sunita")).hasSize(1);
    assertThat(store().sent("ramesh")).isEmpty();
    store().forgetSent();
    store().advance("wamid.2", Tick.READ);
    assertThat(store().sent(null)).isEmpty();
    assertThat(store().changedSince(CHAT, 0)).hasSize(2);
  }

  @Test
  public void twoFirstMessagesAtOnceAreBothKept() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 20; round++) {
        ChatId chat = new ChatId("guest" + round, "1");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ChatMessage>> both =
            List.of("a", "b").stream()
                .map(
                    name ->
                        threads.submit(
                            () -> {
                              start.await();
                              return store()
                                  .add(
                                      ChatMessage.fresh(
                                          chat,
                                          Direction.FROM_CITIZEN,
                                          chat.account() + name,
                                          AT,
                                          "{}",
                                          null));
                            }))
                .toList();
        start.countDown();
        for (Future<ChatMessage> one : both) {
          one.get();
        }
        assertThat(store().changedSince(chat, 0)).hasSize(2);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private ChatMessage add(String wamid, Direction direction) {
    return store().add(ChatMessage.fresh(CHAT, direction, wamid, AT, "{}", null));
  }
}

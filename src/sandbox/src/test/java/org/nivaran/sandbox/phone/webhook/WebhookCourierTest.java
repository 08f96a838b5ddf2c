package org.nivaran.sandbox.phone.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.nivaran.sandbox.phone.account.DemoDirectory;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.WebhookAttempt;

public class WebhookCourierTest {
  private static final Line LINE = DemoDirectory.create().line("1").orElseThrow();

  private final Deque<CompletableFuture<Integer>> answers = new ArrayDeque<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<WebhookAttempt> attempts = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final WebhookCourier courier =
      new WebhookCourier(
          (line, body) -> answers.remove(),
          (delay, task) -> {
            waits.add(delay);
            waiting.add(task);
          });

  @Test
  public void goesOnLessAndLessOftenUntilItIsTaken() {
    answers.add(CompletableFuture.completedFuture(503));
    answers.add(CompletableFuture.failedFuture(new java.io.IOException("refused")));
    answers.add(CompletableFuture.completedFuture(202));
    answers.add(CompletableFuture.completedFuture(200));

    CompletableFuture<Boolean> delivered = courier.deliver(LINE, new byte[0], attempts::add);
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }

    assertThat(delivered).isCompletedWithValue(true);
    assertThat(attempts)
        .containsExactly(
            new WebhookAttempt(1, 503),
            new WebhookAttempt(2, 0),
            new WebhookAttempt(3, 202),
            new WebhookAttempt(4, 200));
    assertThat(waits).isSorted().hasSize(3);
  }

  @Test
  public void givesUpInTheEnd() {
    for (int i = 0; i < 65; i++) {
      answers.add(CompletableFuture.completedFuture(500));
    }

    CompletableFuture<Boolean> delivered = courier.deliver(LINE, new byte[0]);
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }

    assertThat(delivered).isCompletedWithValue(false);
    assertThat(answers).isEmpty();
  }
}

package org.nivaran.sandbox.phone.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.WebhookAttempt;

/**
 * Posts a webhook again and again until it is answered with 200, less and less often, as Meta does
 * (which goes on for seven days; the courier gives up after about an hour).
 *
 * <p>Thread safe.
 */
public final class WebhookCourier {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  private static final int TRIES = 65;

  private final Webhooks webhooks;
  private final Delays delays;

  public WebhookCourier(Webhooks webhooks, Delays delays) {
    this.webhooks = webhooks;
    this.delays = delays;
  }

  /**
   * Starts to deliver and returns at once.
   *
   * @param onAttempt told of each answered or failed try, on any thread
   * @return completes with whether it was answered with 200 in the end; never fails
   */
  public CompletableFuture<Boolean> deliver(
      Line line, byte[] body, Consumer<WebhookAttempt> onAttempt) {
    CompletableFuture<Boolean> delivered = new CompletableFuture<>();
    attempt(new Parcel(line, body, onAttempt, delivered), 1);
    return delivered;
  }

  /** As {@link #deliver(Line, byte[], Consumer)}, where nobody looks at the tries. */
  public CompletableFuture<Boolean> deliver(Line line, byte[] body) {
    return deliver(line, body, attempt -> {});
  }

  private void attempt(Parcel parcel, int count) {
    webhooks
        .post(parcel.line(), parcel.body())
        .exceptionally(noAnswer -> 0)
        .thenAccept(status -> answered(parcel, new WebhookAttempt(count, status)));
  }

  private void answered(Parcel parcel, WebhookAttempt attempt) {
    parcel.onAttempt().accept(attempt);
    if (attempt.httpStatus() == 200) {
      parcel.delivered().complete(true);
    } else if (attempt.count() >= TRIES) {
      parcel.delivered().complete(false);
    } else {
      Duration wait = WAITS.get(Math.min(attempt.count(), WAITS.size()) - 1);
      delays.after(wait, () -> attempt(parcel, attempt.count() + 1));
    }
  }

  private record Parcel(
      Line line,
      byte[] body,
      Consumer<WebhookAttempt> onAttempt,
      CompletableFuture<Boolean> delivered) {}
}

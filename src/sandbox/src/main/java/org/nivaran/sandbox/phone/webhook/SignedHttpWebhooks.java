package org.nivaran.sandbox.phone.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.testing.WebhookSigner;

/** Posts webhooks over HTTP, as Meta's servers do. Thread safe. */
public final class SignedHttpWebhooks implements Webhooks {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private final HttpClient http;
  private final Supplier<URI> base;
  private final WebhookSigner signer;

  /**
   * @param base the address of the Jira stand-in with its context path and without a slash at the
   *     end; asked at each post, since the port may be known only after the start
   */
  public SignedHttpWebhooks(HttpClient http, Supplier<URI> base, WebhookSigner signer) {
    this.http = http;
    this.base = base;
    this.signer = signer;
  }

  @Override
  public CompletableFuture<Integer> post(Line line, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(base.get() + "/plugins/servlet/nivaran/whatsapp/" + line.id()))
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .header(WebhookSigner.HEADER, signer.sign(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }
}

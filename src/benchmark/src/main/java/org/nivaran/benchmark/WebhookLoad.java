package org.nivaran.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.nivaran.sandbox.testing.MetaEnvelope;
import org.nivaran.sandbox.testing.MetaSender;
import org.nivaran.sandbox.testing.WebhookSigner;

/** Sends webhooks of ever new citizens to line 1. Thread safe. */
final class WebhookLoad {
  private static final String TEXT = "हमारे गांव का हैंडपंप तीन दिन से खराब है";

  private final URI webhook;
  private final InstantSource clock;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebhookSigner signer = new WebhookSigner("demo-app-secret");
  private final AtomicLong citizens;

  /** When each citizen's webhook was sent, by phone number. */
  final Map<String, Instant> sentAt = new ConcurrentHashMap<>();

  /**
   * @param firstCitizen the first of the numbers used; two loads must not overlap
   */
  WebhookLoad(URI base, InstantSource clock, long firstCitizen) {
    this.webhook = URI.create(base + "/plugins/servlet/nivaran/whatsapp/1");
    this.clock = clock;
    this.citizens = new AtomicLong(firstCitizen);
  }

  /** A body such as the ones that are sent. */
  static byte[] sample(long citizen, Instant at) {
    MetaSender sender =
        MetaSender.of("91" + citizen, "IN.BENCH" + citizen, "नागरिक " + citizen % 1000);
    return MetaEnvelope.ofDemoLine(1).text(sender, "wamid.bench." + citizen, at, TEXT).bytes();
  }

  /**
   * Sends one and waits for the answer.
   *
   * @return how long the answer took
   * @throws IllegalStateException if it is not 200
   */
  Duration send() {
    long citizen = citizens.getAndIncrement();
    Instant now = clock.instant();
    byte[] body = sample(citizen, now);
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .header("Content-Type", "application/json")
            .header(WebhookSigner.HEADER, signer.sign(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    sentAt.put("91" + citizen, now);
    long started = System.nanoTime();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("The webhook answered " + status);
      }
      return Duration.ofNanos(System.nanoTime() - started);
    } catch (IOException e) {
      throw new IllegalStateException("The webhook did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}

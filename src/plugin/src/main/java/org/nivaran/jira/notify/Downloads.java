package org.nivaran.jira.notify;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.MediaSource.Outcome;

/** Gets files over HTTP, in limited time and size. Immutable; safe for many threads. */
final class Downloads {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Who asks too often is blocked for that long. */
  private static final Duration LEFT_ALONE = Duration.ofMinutes(30);

  private final HttpClient http;
  private final Duration patience;

  /**
   * @param http follows no redirects
   * @param patience how long a file may take
   */
  Downloads(HttpClient http, Duration patience) {
    this.http = http;
    this.patience = patience;
  }

  /** A request of nothing but the address. */
  HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).timeout(patience).GET();
  }

  /**
   * @param expected what the channel says that the digest is, or null
   */
  Outcome file(HttpRequest request, Path into, long most, @Nullable String expected)
      throws IOException, InterruptedException, TimeoutException {
    try (CappedFile file = new CappedFile(into, most)) {
      HttpResponse<CappedFile.Received> answer = within(http.sendAsync(request, info -> file));
      return answer.statusCode() == OK
          ? new Outcome.Fetched(answer.body().size(), answer.body().sha256(), expected)
          : notOk(answer.statusCode());
    } catch (CappedFile.TooLargeException tooLarge) {
      return new Outcome.Refused("too-large");
    }
  }

  /** A short answer. */
  HttpResponse<byte[]> answer(HttpRequest request)
      throws IOException, InterruptedException, TimeoutException {
    return within(http.sendAsync(request, info -> HttpResponse.BodySubscribers.ofByteArray()));
  }

  /** An address is good for minutes, so whatever is wrong with it may be right the next time. */
  static Outcome notOk(int status) {
    boolean left = status == TOO_MANY_REQUESTS || status == FORBIDDEN || status == UNAUTHORIZED;
    return new Outcome.Failed("HTTP " + status, left ? LEFT_ALONE : null);
  }

  static Optional<URI> address(@Nullable String written) {
    try {
      return written == null || written.isBlank()
          ? Optional.empty()
          : Optional.of(new URI(written));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private <T> HttpResponse<T> within(CompletableFuture<HttpResponse<T>> answer)
      throws IOException, InterruptedException, TimeoutException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      while (cause != null && cause.getCause() != null && !(cause instanceof IOException)) {
        cause = cause.getCause();
      }
      if (cause instanceof CappedFile.TooLargeException tooLarge) {
        throw tooLarge;
      }
      throw new IOException(cause == null ? "unknown" : cause.getClass().getSimpleName(), e);
    } finally {
      answer.cancel(true);
    }
  }
}

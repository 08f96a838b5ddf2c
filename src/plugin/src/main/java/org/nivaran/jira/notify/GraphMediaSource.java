package org.nivaran.jira.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.NewMedium;

/**
 * Fetches files from the WhatsApp Cloud API: asks where one lies, and gets it from there with the
 * same token. It follows no redirects, and the token goes to no host that is not known. Immutable;
 * safe for many threads.
 */
public final class GraphMediaSource implements MediaSource {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LONGEST_ANSWER = 64 * 1024;

  /** Meta blocks who asks too often for that long. */
  private static final Duration LEFT_ALONE = Duration.ofMinutes(30);

  private final HttpClient http;
  private final GraphAccounts accounts;
  private final AllowedHosts graphHosts;
  private final MediaHosts mediaHosts;
  private final Duration patience;

  /**
   * @param http made by {@link GraphMessenger#client}
   * @param patience how long a file may take
   */
  public GraphMediaSource(
      HttpClient http, GraphAccounts accounts, AllowedHosts graphHosts, Duration patience) {
    this(http, accounts, graphHosts, new MediaHosts(InetAddress::getAllByName), patience);
  }

  GraphMediaSource(
      HttpClient http,
      GraphAccounts accounts,
      AllowedHosts graphHosts,
      MediaHosts mediaHosts,
      Duration patience) {
    this.http = http;
    this.accounts = accounts;
    this.graphHosts = graphHosts;
    this.mediaHosts = mediaHosts;
    this.patience = patience;
  }

  @Override
  public Outcome fetch(NewMedium medium, Path into) {
    Optional<GraphAccess> access = accounts.of(medium.line());
    if (access.isEmpty() || !graphHosts.allow(access.get().messages())) {
      return new Outcome.Failed("line " + medium.line().value() + " has no usable settings", null);
    }
    try {
      return fetch(access.get(), medium, into);
    } catch (IOException e) {
      return new Outcome.Failed(e.getClass().getSimpleName(), null);
    } catch (TimeoutException e) {
      return new Outcome.Failed("it took too long", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted", null);
    }
  }

  private Outcome fetch(GraphAccess access, NewMedium medium, Path into)
      throws IOException, InterruptedException, TimeoutException {
    String id = medium.handle().id();
    if (id.isEmpty()) {
      return download(access, medium.handle().address(), medium, into, null);
    }
    if (!id.matches("[A-Za-z0-9_-]{1,255}")) {
      return new Outcome.Refused("id");
    }
    HttpResponse<byte[]> answer =
        within(
            http.sendAsync(
                request(access, access.media(id)),
                info -> HttpResponse.BodySubscribers.ofByteArray()));
    if (answer.statusCode() != OK || answer.body().length > LONGEST_ANSWER) {
      return notOk(answer.statusCode());
    }
    JsonNode described = json(answer.body());
    if (described.path("file_size").asLong(0) > medium.kind().mostBytes()) {
      return new Outcome.Refused("too-large");
    }
    return download(
        access,
        described.path("url").asText(""),
        medium,
        into,
        described.path("sha256").asText(""));
  }

  private Outcome download(
      GraphAccess access,
      @Nullable String written,
      NewMedium medium,
      Path into,
      @Nullable String expected)
      throws IOException, InterruptedException, TimeoutException {
    Optional<URI> address = address(written);
    if (address.isEmpty() || !mediaHosts.allow(address.get(), access.baseAddress())) {
      return new Outcome.Refused("address");
    }
    try (CappedFile file = new CappedFile(into, medium.kind().mostBytes())) {
      HttpResponse<CappedFile.Received> answer =
          within(http.sendAsync(request(access, address.get()), info -> file));
      return answer.statusCode() == OK
          ? new Outcome.Fetched(answer.body().size(), answer.body().sha256(), expected)
          : notOk(answer.statusCode());
    } catch (CappedFile.TooLargeException tooLarge) {
      return new Outcome.Refused("too-large");
    }
  }

  /** An address is good for minutes, so whatever is wrong with it may be right the next time. */
  private static Outcome notOk(int status) {
    boolean left = status == TOO_MANY_REQUESTS || status == FORBIDDEN || status == UNAUTHORIZED;
    return new Outcome.Failed("HTTP " + status, left ? LEFT_ALONE : null);
  }

  private HttpRequest request(GraphAccess access, URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(patience)
        .header("Authorization", "Bearer " + access.accessToken())
        .GET()
        .build();
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

  private static Optional<URI> address(@Nullable String written) {
    try {
      return written == null || written.isBlank()
          ? Optional.empty()
          : Optional.of(new URI(written));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}

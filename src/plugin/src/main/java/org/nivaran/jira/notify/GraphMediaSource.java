package org.nivaran.jira.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final Downloads downloads;
  private final GraphAccounts accounts;
  private final AllowedHosts graphHosts;
  private final MediaHosts mediaHosts;

  /**
   * @param http made by {@link GraphMessenger#client}
   * @param patience how long a file may take
   */
  public GraphMediaSource(
      HttpClient http, GraphAccounts accounts, AllowedHosts graphHosts, Duration patience) {
    this(http, accounts, graphHosts, MediaHosts.ofMeta(InetAddress::getAllByName), patience);
  }

  GraphMediaSource(
      HttpClient http,
      GraphAccounts accounts,
      AllowedHosts graphHosts,
      MediaHosts mediaHosts,
      Duration patience) {
    this.downloads = new Downloads(http, patience);
    this.accounts = accounts;
    this.graphHosts = graphHosts;
    this.mediaHosts = mediaHosts;
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
    HttpResponse<byte[]> answer = downloads.answer(request(access, access.media(id)));
    if (answer.statusCode() != OK || answer.body().length > LONGEST_ANSWER) {
      return Downloads.notOk(answer.statusCode());
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
    Optional<URI> address = Downloads.address(written);
    return address.isEmpty() || !mediaHosts.allow(address.get(), access.baseAddress())
        ? new Outcome.Refused("address")
        : downloads.file(request(access, address.get()), into, medium.kind().mostBytes(), expected);
  }

  private HttpRequest request(GraphAccess access, URI address) {
    return downloads
        .request(address)
        .header("Authorization", "Bearer " + access.accessToken())
        .build();
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}

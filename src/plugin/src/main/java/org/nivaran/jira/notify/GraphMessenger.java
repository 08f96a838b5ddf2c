package org.nivaran.jira.notify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.port.Messenger;

/**
 * Sends through the WhatsApp Cloud API. It follows no redirects and logs nothing, so that neither
 * token nor number leaves by that way. Immutable; safe for many threads.
 */
public final class GraphMessenger implements Messenger {
  private final HttpClient http;
  private final GraphAccounts accounts;
  private final AllowedHosts hosts;
  private final Duration patience;

  /**
   * @param http made by {@link #client}
   * @param patience how long to wait for an answer
   */
  public GraphMessenger(
      HttpClient http, GraphAccounts accounts, AllowedHosts hosts, Duration patience) {
    this.http = http;
    this.accounts = accounts;
    this.hosts = hosts;
    this.patience = patience;
  }

  /**
   * A client as this class needs it.
   *
   * @param connecting how long a connection may take
   */
  public static HttpClient client(Duration connecting) {
    return HttpClient.newBuilder()
        .connectTimeout(connecting)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  @Override
  public SendOutcome send(Dispatch dispatch) {
    Optional<GraphAccess> access = accounts.of(dispatch.line());
    if (access.isEmpty()) {
      return refused("line " + dispatch.line().value() + " cannot send: no usable settings", false);
    }
    if (!hosts.allow(access.get().messages())) {
      return refused("the host of the Graph API is not allowed", false);
    }
    if (dispatch.callbackData().length() > GraphMessage.LONGEST_CALLBACK_DATA) {
      throw new IllegalArgumentException("callback data of more than 512 characters");
    }
    return send(request(access.get(), GraphMessage.json(dispatch)));
  }

  private HttpRequest request(GraphAccess access, String json) {
    return HttpRequest.newBuilder(access.messages())
        .timeout(patience)
        .header("Authorization", "Bearer " + access.accessToken())
        .header("Content-Type", "application/json; charset=UTF-8")
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
        .build();
  }

  private SendOutcome send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return GraphAnswer.outcome(
          response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return refused("no connection", true);
    } catch (IOException e) {
      return new SendOutcome.Unknown(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SendOutcome.Unknown("interrupted");
    }
  }

  private static SendOutcome refused(String details, boolean isTransient) {
    return new SendOutcome.Refused(new SendProblem(0, details, isTransient));
  }
}

package org.nivaran.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.rules.ExternalResource;
import org.nivaran.sandbox.testing.WebhookSigner;

/**
 * The phone on a real servlet container and a free port, with a desk that only writes down what it
 * is told.
 */
public final class PhoneServer extends ExternalResource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tomcat tomcat = new Tomcat();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Instant now = Instant.parse("2026-11-24T05:30:00Z");

  /** A webhook as it came. */
  public record Webhook(String line, String signature, byte[] body) {
    public JsonNode value() {
      return read(body).at("/entry/0/changes/0/value");
    }
  }

  /** An answer. */
  public record Answer(int status, JsonNode json) {
    public int errorCode() {
      return json.at("/error/code").asInt();
    }

    public String details() {
      return json.at("/error/error_data/details").asText();
    }
  }

  @Override
  protected void before() throws IOException, LifecycleException {
    tomcat.setBaseDir(Files.createTempDirectory("phone").toString());
    tomcat.setPort(0);
    tomcat.getConnector();
    Context context = tomcat.addContext("/jira", null);
    InstantSource clock = this::now;
    new PhoneApp(this::base, clock).addTo(context);
    Tomcat.addServlet(context, "desk", new Desk());
    context.addServletMappingDecoded("/plugins/servlet/nivaran/whatsapp/*", "desk");
    tomcat.start();
  }

  @Override
  protected void after() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI base() {
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/jira");
  }

  public void setNow(Instant instant) {
    now = instant;
  }

  public Instant now() {
    return now;
  }

  /** The desk answers the next webhooks with 503. */
  public void refuseWebhooks(int times) {
    refusals.set(times);
  }

  public List<Webhook> webhooks() {
    return webhooks;
  }

  /** The statuses told so far of a message, in the order in which they came. */
  public List<String> statusesOf(String wamid) {
    return webhooks.stream()
        .map(webhook -> webhook.value().at("/statuses/0"))
        .filter(status -> status.path("id").asText().equals(wamid))
        .map(status -> status.path("status").asText())
        .toList();
  }

  public HttpResponse<String> call(
      String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer post(String path, String json) {
    return answer(call("POST", path, json, Map.of("Content-Type", "application/json")));
  }

  public Answer get(String path) {
    return answer(call("GET", path, "", Map.of()));
  }

  /** Sends over line 1. */
  public Answer send(String json) {
    return answer(
        call(
            "POST",
            "/sandbox/graph/v26.0/100000000000001/messages",
            json,
            Map.of(
                "Content-Type", "application/json",
                "Authorization", "Bearer demo-access-token-1")));
  }

  public void fault(String json) {
    assertThat(post("/sandbox/graph/faults", json).status()).isEqualTo(204);
  }

  public static String textTo(String recipient, String text) {
    return "{\"messaging_product\":\"whatsapp\",\"to\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}"
        .formatted(recipient, text);
  }

  private static Answer answer(HttpResponse<String> response) {
    String body = response.body();
    return new Answer(
        response.statusCode(),
        body.startsWith("{") ? read(body.getBytes(StandardCharsets.UTF_8)) : JSON.missingNode());
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Desk extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      webhooks.add(
          new Webhook(
              request.getPathInfo().substring(1),
              request.getHeader(WebhookSigner.HEADER),
              request.getInputStream().readAllBytes()));
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        response.sendError(503);
      }
    }
  }
}

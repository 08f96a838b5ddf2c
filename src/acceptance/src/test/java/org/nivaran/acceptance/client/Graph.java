package org.nivaran.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-in of the Graph API, seen from behind. Thread safe. */
public final class Graph {
  /** A reference as citizens see it. */
  public static final Pattern REFERENCE = Pattern.compile("RPR-[0-9]{4}-[0-9]{5}-[0-9A-Z]");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Http http;

  public Graph(Http http) {
    this.http = http;
  }

  /** What was accepted for a citizen, oldest first. */
  public List<JsonNode> sentTo(Citizen citizen) {
    List<JsonNode> sent = new ArrayList<>();
    http.get("/sandbox/graph/sent?to=" + Http.encode(citizen.address()))
        .expect(200)
        .json()
        .path("sent")
        .forEach(sent::add);
    return sent;
  }

  /** The references of all messages to a citizen that tell one, one for each message. */
  public List<String> acknowledgements(Citizen citizen) {
    return sentTo(citizen).stream().map(Graph::referenceOf).flatMap(Optional::stream).toList();
  }

  /** Waits for a message that tells a reference. */
  public String awaitReference(Citizen citizen) {
    return await()
        .atMost(PATIENCE)
        .until(() -> acknowledgements(citizen), found -> !found.isEmpty())
        .get(0);
  }

  /** Waits for a message with reply buttons. */
  public JsonNode awaitQuestion(Citizen citizen) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> sentTo(citizen).stream().filter(Graph::hasButtons).reduce((a, b) -> b),
            Optional::isPresent)
        .orElseThrow();
  }

  /** The reply buttons of a sent message. */
  public static List<JsonNode> buttons(JsonNode sent) {
    List<JsonNode> buttons = new ArrayList<>();
    sent.at("/body/interactive/action/buttons")
        .forEach(button -> buttons.add(button.path("reply")));
    return buttons;
  }

  public void fault(String json) {
    http.postJson("/sandbox/graph/faults", json).expect(204);
  }

  public void clearFaults() {
    assertThat(http.delete("/sandbox/graph/faults").status()).isEqualTo(204);
  }

  /** Says when a citizen last wrote to a line. */
  public void lastInbound(Citizen citizen, int line, java.time.Instant at) {
    http.postJson(
            "/sandbox/graph/windows",
            "{\"to\":\"%s\",\"line\":\"%d\",\"lastInboundAt\":\"%s\"}"
                .formatted(citizen.address(), line, at))
        .expect(204);
  }

  private static boolean hasButtons(JsonNode sent) {
    return !buttons(sent).isEmpty();
  }

  private static Optional<String> referenceOf(JsonNode sent) {
    if (hasButtons(sent)) {
      return Optional.empty();
    }
    Matcher reference = REFERENCE.matcher(sent.path("body").toString());
    return reference.find() ? Optional.of(reference.group()) : Optional.empty();
  }
}

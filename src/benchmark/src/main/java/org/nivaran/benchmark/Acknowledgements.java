package org.nivaran.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks the Graph stand-in what it has accepted. */
final class Acknowledgements {
  private final URI base;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  Acknowledgements(URI base) {
    this.base = base;
  }

  /** From the webhook until the first message to the citizen, for each that has one. */
  Latencies since(Map<String, Instant> sentAt) throws IOException, InterruptedException {
    Map<String, Duration> waited = new HashMap<>();
    for (Map.Entry<String, Instant> each : sentAt.entrySet()) {
      firstTo(each.getKey())
          .ifPresent(at -> waited.put(each.getKey(), Duration.between(each.getValue(), at)));
    }
    Latencies latencies = new Latencies();
    waited.values().forEach(latencies::add);
    return latencies;
  }

  private Optional<Instant> firstTo(String phone) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/sandbox/graph/sent?to=" + phone)).build();
    JsonNode sent =
        json.readTree(client.send(request, BodyHandlers.ofByteArray()).body()).path("sent");
    return sent.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.parse(sent.get(0).path("at").asText()));
  }
}

package org.nivaran.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at an issue as an operator, and reads how long our panel took at the server. */
final class IssuePages {
  private static final Pattern PANEL = Pattern.compile("grievance-panel;dur=([0-9.]+)");

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  IssuePages(URI base) throws IOException, InterruptedException {
    this.base = base;
    HttpRequest login =
        HttpRequest.newBuilder(URI.create(base + "/rest/auth/1/session"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"username\":\"operator\",\"password\":\"operator\"}"))
            .build();
    expect(client.send(login, BodyHandlers.ofString()));
  }

  /** The panel's time at the server. */
  Latencies panel(String key, int times) throws IOException, InterruptedException {
    Latencies latencies = new Latencies();
    for (int i = 0; i < times; i++) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/browse/" + key)).build();
      HttpResponse<String> page = expect(client.send(request, BodyHandlers.ofString()));
      Matcher timing = PANEL.matcher(String.join(",", page.headers().allValues("Server-Timing")));
      if (!timing.find()) {
        throw new IllegalStateException("no panel on the page of " + key);
      }
      latencies.add(Duration.ofNanos((long) (Double.parseDouble(timing.group(1)) * 1e6)));
    }
    return latencies;
  }

  private static <T> HttpResponse<T> expect(HttpResponse<T> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("HTTP " + response.statusCode());
    }
    return response;
  }
}

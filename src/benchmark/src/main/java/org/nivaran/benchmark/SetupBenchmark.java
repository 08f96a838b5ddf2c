package org.nivaran.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.nivaran.sandbox.testing.SandboxProcess;

/** From an empty Jira to a desk: how long planning and making it take over REST. */
public final class SetupBenchmark {
  private static final String WANTED =
      """
      {"district":"Raipur","referencePrefix":"RPR","projectKey":"GRV","zone":"Asia/Kolkata",\
      "bot":"nivaran-bot","pack":"raipur"}""";
  private static final String BOT =
      """
      {"name":"nivaran-bot","password":"nivaran-bot","emailAddress":"bot@example.org",\
      "displayName":"Nivaran"}""";
  private static final String PLAN = "/rest/nivaran/1.0/setup/plan";
  private static final String APPLY = "/rest/nivaran/1.0/setup";
  private static final int AGAIN = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  private SetupBenchmark(URI base) {
    this.base = base;
  }

  /** Arguments: the sandbox jar, the plugin jar, a home directory. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Files.createDirectories(Path.of(arguments[2]));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        SandboxProcess sandbox =
            SandboxProcess.builder(home)
                .sandboxJar(Path.of(arguments[0]))
                .plugin(Path.of(arguments[1]))
                .demo("none")
                .basicAuth()
                .database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")
                .start()) {
      new SetupBenchmark(URI.create(sandbox.baseUrl())).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    post("/rest/api/2/user", BOT, 201);
    row("plan, nothing there yet", post(PLAN, WANTED, 200));
    row("apply, everything made", post(APPLY, WANTED, 200));
    for (int i = 0; i < AGAIN; i++) {
      row("plan, everything there", post(PLAN, WANTED, 200));
    }
    row("apply, nothing to do", post(APPLY, WANTED, 200));
  }

  private static void row(String name, Duration took) {
    System.out.printf("%-28s %8d ms%n", name, took.toMillis());
  }

  private Duration post(String path, String body, int expected)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    long before = System.nanoTime();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return took;
  }
}

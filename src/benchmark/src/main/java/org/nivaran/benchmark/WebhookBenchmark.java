package org.nivaran.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.nivaran.sandbox.testing.SandboxProcess;

/** Webhook to 200 and webhook to acknowledged, against the same PostgreSQL's insert rate. */
public final class WebhookBenchmark {
  private static final int CLIENTS = 8;
  private static final Duration RUN = Duration.ofSeconds(20);
  private static final int PACED_PER_SECOND = Integer.getInteger("paced", 10);

  /** Until then the compilers of the JVM take more of the processor than the desk does. */
  private static final int WARM_UP = Integer.getInteger("warmUp", 1500);

  private static final Duration SETTLE = Duration.ofSeconds(180);

  private WebhookBenchmark() {}

  /** Arguments: the sandbox jar, the plugin jar, a home directory. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path home = Files.createDirectories(Path.of(arguments[2]));
    InstantSource clock = InstantSource.system();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      InsertLoad inserts = new InsertLoad(postgres.getPostgresDatabase(), clock.instant());
      Latencies insertTimes = together(until -> inserts.run(until.deadline(), until.latencies()));
      try (SandboxProcess sandbox =
          SandboxProcess.builder(home)
              .sandboxJar(Path.of(arguments[0]))
              .plugin(Path.of(arguments[1]))
              .demo("raipur")
              .database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")
              .start()) {
        URI base = URI.create(sandbox.baseUrl());
        warmUp(base, clock);
        Latencies acknowledged = paced(base, clock);
        WebhookLoad load = new WebhookLoad(base, clock, 8_000_000_000L);
        Latencies webhooks =
            together(
                until -> {
                  while (System.nanoTime() < until.deadline()) {
                    until.latencies().add(load.send());
                  }
                });
        print(insertTimes, webhooks, acknowledged);
      }
    }
  }

  private static void warmUp(URI base, InstantSource clock)
      throws IOException, InterruptedException, ExecutionException {
    WebhookLoad load = new WebhookLoad(base, clock, 9_000_000_000L);
    AtomicInteger left = new AtomicInteger(WARM_UP);
    together(
        until -> {
          while (left.getAndDecrement() > 0) {
            load.send();
          }
        });
    acknowledged(base, load);
  }

  private static Latencies paced(URI base, InstantSource clock)
      throws IOException, InterruptedException, ExecutionException {
    WebhookLoad load = new WebhookLoad(base, clock, 7_000_000_000L);
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(CLIENTS);
    List<Future<?>> sent = new ArrayList<>();
    long count = PACED_PER_SECOND * RUN.toSeconds();
    for (int i = 0; i < count; i++) {
      long delay = i * 1_000_000L / PACED_PER_SECOND;
      sent.add(timer.schedule(load::send, delay, TimeUnit.MICROSECONDS));
    }
    for (Future<?> each : sent) {
      each.get();
    }
    timer.shutdown();
    Latencies latencies = acknowledged(base, load);
    System.out.printf(
        "acknowledged %d of %d at %d/s%n", latencies.count(), load.sentAt.size(), PACED_PER_SECOND);
    return latencies;
  }

  /** Waits until every citizen has an answer, or long enough. */
  private static Latencies acknowledged(URI base, WebhookLoad load)
      throws IOException, InterruptedException {
    Acknowledgements acknowledgements = new Acknowledgements(base);
    long deadline = System.nanoTime() + SETTLE.toNanos();
    Latencies latencies = acknowledgements.since(load.sentAt);
    while (latencies.count() < load.sentAt.size() && System.nanoTime() < deadline) {
      TimeUnit.SECONDS.sleep(2);
      latencies = acknowledgements.since(load.sentAt);
    }
    return latencies;
  }

  private record Until(long deadline, Latencies latencies) {}

  private static Latencies together(Consumer<Until> client)
      throws InterruptedException, ExecutionException {
    Until until = new Until(System.nanoTime() + RUN.toNanos(), new Latencies());
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      running.add(pool.submit(() -> client.accept(until)));
    }
    for (Future<?> each : running) {
      each.get();
    }
    pool.shutdown();
    return until.latencies();
  }

  private static void print(Latencies inserts, Latencies webhooks, Latencies acknowledged) {
    double seconds = RUN.toSeconds();
    double insertRate = inserts.count() / seconds;
    double webhookRate = webhooks.count() / seconds;
    System.out.printf("%d clients, %d s each%n", CLIENTS, RUN.toSeconds());
    System.out.printf("%-28s %10s %8s %8s %8s%n", "", "per second", "p50 ms", "p95 ms", "p99 ms");
    row("insert, database alone", insertRate, inserts);
    row("webhook to 200", webhookRate, webhooks);
    row("webhook to acknowledged", PACED_PER_SECOND, acknowledged);
    System.out.printf("webhooks / inserts: %.0f %%%n", 100 * webhookRate / insertRate);
  }

  private static void row(String name, double rate, Latencies latencies) {
    System.out.printf(
        "%-28s %10.0f %8d %8d %8d%n",
        name,
        rate,
        latencies.percentile(0.50),
        latencies.percentile(0.95),
        latencies.percentile(0.99));
  }
}

package org.nivaran.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.usecase.TickingClocks;
import org.nivaran.core.usecase.WakingGrievances;
import org.nivaran.jira.store.AoAgendaSource;
import org.nivaran.jira.store.AoClockStore;
import org.nivaran.jira.store.AoGrievanceStore;
import org.nivaran.jira.store.AoNoticeBook;
import org.nivaran.jira.store.AoReferenceData;
import org.nivaran.jira.store.AoSuspensionStore;
import org.nivaran.jira.store.DataVersion;
import org.nivaran.jira.store.Database;
import org.nivaran.sandbox.testing.SandboxProcess;

/**
 * Clocks at 10,000 and at 500,000 open grievances, in one run: a tick with nothing due, a tick with
 * 10,000 due (or all, where there are fewer), counting a due time, the panel on the issue, and
 * agenda and figures of a meeting.
 */
public final class ClockBenchmark {
  private static final int FEW = Integer.getInteger("few", 10_000);
  private static final int MANY = Integer.getInteger("many", 500_000);
  private static final int MOST_DUE = 10_000;
  private static final int IDLE_TICKS = 200;
  private static final int PAGES = 200;
  private static final int MEETINGS = 20;
  private static final String SAMPLE = "GRV-1";

  private final InstantSource clock = InstantSource.system();
  private final Path sandboxJar;
  private final Path pluginJar;
  private final Path home;
  private final EmbeddedPostgres postgres;

  private ClockBenchmark(String[] arguments, EmbeddedPostgres postgres) throws IOException {
    this.sandboxJar = Path.of(arguments[0]);
    this.pluginJar = Path.of(arguments[1]);
    this.home = Files.createDirectories(Path.of(arguments[2]).resolveSibling("home-clocks"));
    this.postgres = postgres;
  }

  /** Arguments: the sandbox jar, the plugin jar, a home directory. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      new ClockBenchmark(arguments, postgres).run();
    }
  }

  private void run() throws IOException, SQLException, InterruptedException {
    dueTimes();
    DataSource database = postgres.getPostgresDatabase();
    try (SandboxProcess sandbox = sandbox()) {
      register(URI.create(sandbox.baseUrl()), database);
    }
    ManyGrievances grievances = new ManyGrievances(database, sampleIssue(database));
    for (int count : IntStream.of(FEW, MANY).distinct().toArray()) {
      Instant started = clock.instant();
      grievances.fillTo(count, started);
      System.out.printf(
          "%n%,d open grievances (filled in %d s)%n",
          count, Duration.between(started, clock.instant()).toSeconds());
      try (SandboxProcess sandbox = sandbox()) {
        IssuePages pages = new IssuePages(URI.create(sandbox.baseUrl()));
        pages.panel(SAMPLE, PAGES);
        row("panel on the issue, at the server", pages.panel(SAMPLE, PAGES));
      }
      ticks(database, grievances, Math.min(count, MOST_DUE));
      meeting(database);
    }
  }

  /** After the ticks, so that as many are overdue as were due; none has a number from outside. */
  private void meeting(DataSource source) throws SQLException {
    try (OneConnection connection = new OneConnection(source)) {
      Database database = new Database(connection);
      AoAgendaSource agenda =
          new AoAgendaSource(
              database,
              new AoReferenceData(database, new DataVersion(database, clock), clock),
              most -> Map.of());
      Latencies candidates = new Latencies();
      Latencies standings = new Latencies();
      for (int i = 0; i < MEETINGS; i++) {
        long started = System.nanoTime();
        agenda.candidates(AgendaRules.STANDARD, Set.of(), clock.instant());
        long between = System.nanoTime();
        agenda.standings(AgendaRules.STANDARD, clock.instant());
        candidates.add(Duration.ofNanos(between - started));
        standings.add(Duration.ofNanos(System.nanoTime() - between));
      }
      row("candidates of the meeting's agenda", candidates);
      row("figures of the meeting", standings);
    }
  }

  private static void dueTimes() {
    DueTimes dueTimes = new DueTimes();
    System.out.printf(
        "due time, 30 office days: %.2f µs; 225 h of working time: %.2f µs; with both warnings: %.2f µs%n",
        dueTimes.officeDaysMicros(), dueTimes.workingTimeMicros(), dueTimes.scheduleMicros());
  }

  private void ticks(DataSource source, ManyGrievances grievances, int due) throws SQLException {
    try (OneConnection connection = new OneConnection(source)) {
      Database database = new Database(connection);
      AoGrievanceStore store = new AoGrievanceStore(database);
      TickingClocks ticking =
          new TickingClocks(
              new AoReferenceData(database, new DataVersion(database, clock), clock),
              new AoClockStore(database),
              store,
              noJira(),
              new AoNoticeBook(database),
              database);
      WakingGrievances waking =
          new WakingGrievances(new AoSuspensionStore(database), store, noJira());
      ticking.tick(clock.instant());
      Latencies idle = new Latencies();
      for (int i = 0; i < IDLE_TICKS; i++) {
        long started = System.nanoTime();
        int steps = ticking.tick(clock.instant()).steps().size();
        waking.wake(clock.instant());
        idle.add(Duration.ofNanos(System.nanoTime() - started));
        require(steps == 0, "something was due");
      }
      row("tick with nothing due", idle);
      grievances.makeDue(due, clock.instant());
      long started = System.nanoTime();
      TickingClocks.Report report = ticking.tick(clock.instant());
      double seconds = (System.nanoTime() - started) / 1e9;
      require(report.failures().isEmpty(), "failed: " + report.failures().stream().findFirst());
      require(report.steps().size() == 3 * due, "steps: " + report.steps().size());
      System.out.printf(
          "%-36s %,.0f clocks a second (%,.0f steps), %.1f s%n",
          "tick with " + due + " due", due / seconds, 3 * due / seconds, seconds);
    }
  }

  private SandboxProcess sandbox() {
    return SandboxProcess.builder(home)
        .sandboxJar(sandboxJar)
        .plugin(pluginJar)
        .demo("raipur")
        .database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")
        .start();
  }

  /** One grievance by WhatsApp, acknowledged, and so late enough that it is with its department. */
  private void register(URI base, DataSource database) throws SQLException, InterruptedException {
    new WebhookLoad(base, clock, 6_000_000_000L).send();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String settled =
        "select count(*) from \"AO_4FDE92_GRIEVANCE\" g where g.\"SEND_FROM\" is null and exists"
            + " (select 1 from \"AO_4FDE92_OUTBOX\" o where o.\"ISSUE_ID\" = g.\"ISSUE_ID\""
            + " and o.\"NEXT_AT\" is null)";
    while (number(database, settled) == 0) {
      require(System.nanoTime() < deadline, "the first grievance was not registered");
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private static long sampleIssue(DataSource database) throws SQLException {
    return number(database, "select min(\"ISSUE_ID\") from \"AO_4FDE92_GRIEVANCE\"");
  }

  private static long number(DataSource database, String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** No step here raises a level, so Jira is never asked. */
  private static IssueTracker noJira() {
    return (IssueTracker)
        Proxy.newProxyInstance(
            IssueTracker.class.getClassLoader(),
            new Class<?>[] {IssueTracker.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static void row(String name, Latencies latencies) {
    System.out.printf(
        "%-36s p50 %.1f, p95 %.1f, p99 %.1f ms%n",
        name, latencies.millis(0.50), latencies.millis(0.95), latencies.millis(0.99));
  }
}

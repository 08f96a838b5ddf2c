package org.nivaran.sandbox.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox in a JVM of its own, started from the jar as users do, for tests that use it from
 * outside or kill it.
 *
 * <pre>{@code
 * try (SandboxProcess sandbox = SandboxProcess.builder(home).plugin(jar).demo("raipur").start()) {
 *   sandbox.baseUrl();
 * }
 * }</pre>
 *
 * <p>Everything it prints goes to {@code sandbox.log} in its home. Known limits: the tests' clock
 * is not its clock, and its port changes with every start unless one is given. Not thread safe.
 */
public final class SandboxProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Nivaran is ready: (\\S+)");
  private static final Duration STOP = Duration.ofSeconds(40);

  private final Process process;
  private final Path log;
  private final URI baseUrl;

  private SandboxProcess(Process process, Path log, URI baseUrl) {
    this.process = process;
    this.log = log;
    this.baseUrl = baseUrl;
  }

  /**
   * How to start one. The jar is the one that the system property {@code sandbox.jar} names, unless
   * told otherwise.
   *
   * @param home where it keeps its files; a second start with the same home goes on where the first
   *     ended
   */
  public static Builder builder(Path home) {
    return new Builder(home);
  }

  /** The address with context path and without a trailing slash. */
  public String baseUrl() {
    return baseUrl.toString();
  }

  /** The address of a path below the context path, for example {@code /status}. */
  public URI uri(String path) {
    return URI.create(baseUrl + path);
  }

  /** What it has printed so far. */
  public String log() {
    return read(log);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it as {@code kill -9} does and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** Asks it to stop as SIGTERM does, waits, and gives its exit code: 143 after SIGTERM. */
  public int stop() {
    process.destroy();
    waitForEnd();
    return process.exitValue();
  }

  /** Stops it if it still runs. */
  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private void waitForEnd() {
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("The sandbox did not stop in time; its log:\n" + log());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path log) {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The way to a running sandbox. */
  public static final class Builder {
    private final Path home;
    private Path jar = Path.of(System.getProperty("sandbox.jar", "target/nivaran-sandbox.jar"));
    private Duration patience = Duration.ofMinutes(3);
    private int port;
    private final List<String> jvm = new ArrayList<>(List.of("-Xmx768m", "-Duser.timezone=UTC"));
    private final List<String> arguments = new ArrayList<>();

    private Builder(Path home) {
      this.home = home;
    }

    public Builder sandboxJar(Path value) {
      this.jar = value;
      return this;
    }

    public Builder plugin(Path pluginJar) {
      return arguments("--plugin", pluginJar.toString());
    }

    public Builder demo(String name) {
      return arguments("--demo", name);
    }

    /** Without it the database is a file in the home. */
    public Builder database(String url, String user, String password) {
      return arguments("--db", url, "--db-user", user, "--db-password", password);
    }

    public Builder node(String id) {
      return arguments("--node", id);
    }

    public Builder basicAuth() {
      return arguments("--basic-auth");
    }

    /** A given port instead of a free one. */
    public Builder port(int value) {
      this.port = value;
      return this;
    }

    /** Further arguments of the command line. */
    public Builder arguments(String... more) {
      arguments.addAll(List.of(more));
      return this;
    }

    /** Further options of the JVM, for example {@code -Dname=value}. */
    public Builder jvm(String... more) {
      jvm.addAll(List.of(more));
      return this;
    }

    /** How long to wait for the ready line; three minutes unless told otherwise. */
    public Builder patience(Duration value) {
      this.patience = value;
      return this;
    }

    /**
     * Starts it and waits for its ready line.
     *
     * @throws IllegalStateException with what it printed, if it ends or is not ready in time
     */
    public SandboxProcess start() {
      Path log = home.resolve("sandbox.log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(jvm);
      command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
      command.addAll(
          List.of("--home", home.toAbsolutePath().toString(), "--port", Integer.toString(port)));
      command.addAll(arguments);
      try {
        Files.createDirectories(home);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Optional<URI>> ready = new CompletableFuture<>();
        follow(process, log, ready);
        return new SandboxProcess(process, log, awaitReady(process, log, ready));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private URI awaitReady(Process process, Path log, CompletableFuture<Optional<URI>> ready) {
      @Nullable Exception cause = null;
      try {
        Optional<URI> address = ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (address.isPresent()) {
          return address.get();
        }
      } catch (TimeoutException | ExecutionException e) {
        cause = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        cause = e;
      }
      process.destroyForcibly();
      throw new IllegalStateException("The sandbox is not ready; its log:\n" + read(log), cause);
    }

    private static void follow(Process process, Path log, CompletableFuture<Optional<URI>> ready) {
      Thread follower =
          new Thread(
              () -> {
                try (BufferedReader lines =
                        new BufferedReader(
                            new InputStreamReader(
                                process.getInputStream(), StandardCharsets.UTF_8));
                    Writer out =
                        Files.newBufferedWriter(
                            log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                  for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.write(line + "\n");
                    out.flush();
                    Matcher matcher = READY.matcher(line);
                    if (matcher.find()) {
                      ready.complete(Optional.of(URI.create(matcher.group(1))));
                    }
                  }
                  ready.complete(Optional.empty());
                } catch (IOException e) {
                  ready.completeExceptionally(e);
                }
              },
              "sandbox-output");
      follower.setDaemon(true);
      follower.start();
    }
  }
}

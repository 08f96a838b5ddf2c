package org.nivaran.sandbox.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The sandbox in a JVM of its own, as a user starts it. What it prints is kept for {@link #output}.
 *
 * <p>Thread safe. Not modelled: the process is not restarted by itself, and a sandbox that was
 * started elsewhere cannot be taken over.
 */
public final class SandboxProcess implements AutoCloseable {
  private static final String READY = "Nivaran is ready: ";
  private static final Duration START_WITHIN = Duration.ofMinutes(4);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
  private static final int LINES_KEPT = 2000;

  private final Process process;
  private final Deque<String> lines = new ArrayDeque<>();
  private final CompletableFuture<URI> ready = new CompletableFuture<>();

  private SandboxProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "sandbox-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a sandbox and waits until it is ready.
   *
   * @throws IllegalStateException if it ends or does not get ready in time; the message holds what
   *     it printed last
   */
  public static SandboxProcess start(Options options) {
    ProcessBuilder builder = new ProcessBuilder(options.command()).redirectErrorStream(true);
    try {
      SandboxProcess sandbox = new SandboxProcess(builder.start());
      sandbox.awaitReady();
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException("No JVM could be started", e);
    }
  }

  /** The address with context path, for example {@code http://localhost:2990/jira}. */
  public URI base() {
    return ready.join();
  }

  /** What it printed last, at most 2000 lines. */
  public List<String> output() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /**
   * Ends it by SIGTERM and waits until it is gone.
   *
   * @return its exit value; 143 is a JVM that a SIGTERM ended in good order
   */
  public int stop() {
    process.destroy();
    awaitEnd();
    return process.exitValue();
  }

  /** As {@link #stop}, and by force when it does not end. Safe to repeat. */
  @Override
  public void close() {
    process.destroy();
    try {
      awaitEnd();
    } catch (IllegalStateException e) {
      process.destroyForcibly();
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The sandbox did not end within " + STOP_WITHIN + tail());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the sandbox was ending", e);
    }
  }

  private void awaitReady() {
    try {
      ready.get(START_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The sandbox ended before it was ready" + tail(), e);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("Not ready within " + START_WITHIN + tail(), e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the sandbox was starting", e);
    }
  }

  private void read() {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        keep(line);
        if (line.startsWith(READY)) {
          ready.complete(URI.create(line.substring(READY.length()).strip()));
        }
      }
    } catch (IOException e) {
      keep("(its output could not be read on: " + e.getMessage() + ")");
    }
    ready.completeExceptionally(new IllegalStateException("No ready line"));
  }

  private void keep(String line) {
    synchronized (lines) {
      lines.addLast(line);
      if (lines.size() > LINES_KEPT) {
        lines.removeFirst();
      }
    }
  }

  private String tail() {
    List<String> all = output();
    return ":\n" + String.join("\n", all.subList(Math.max(0, all.size() - 80), all.size()));
  }

  /**
   * How to start. Immutable; each method gives a changed copy.
   *
   * @param sandboxJar the jar with its libraries beside it
   * @param jvm options of the JVM itself
   * @param arguments of the sandbox
   */
  public record Options(Path sandboxJar, List<String> jvm, List<String> arguments) {
    public Options {
      jvm = List.copyOf(jvm);
      arguments = List.copyOf(arguments);
    }

    /** A sandbox without plugin and demonstration data on a free port. */
    public static Options of(Path sandboxJar, Path home) {
      return new Options(
          sandboxJar,
          List.of("-Xmx768m", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"),
          List.of("--home", home.toString(), "--port", "0"));
    }

    /** Installs a plugin at the start. */
    public Options withPlugin(Path jar) {
      return with("--plugin", jar.toString());
    }

    /** Makes the demonstration data at the start. */
    public Options withDemo(String name) {
      return with("--demo", name);
    }

    /** Listens on this port. */
    public Options withPort(int port) {
      return with("--port", Integer.toString(port));
    }

    /** Keeps its data in this database. */
    public Options withDatabase(String url, String user, String password) {
      return with("--db", url).with("--db-user", user).with("--db-password", password);
    }

    /** Names the node; two nodes on one database need two names. */
    public Options withNode(String name) {
      return with("--node", name);
    }

    /** Adds an option of the JVM. */
    public Options withJvm(String option) {
      List<String> more = new ArrayList<>(jvm);
      more.add(option);
      return new Options(sandboxJar, more, arguments);
    }

    /** Sets an argument; a later value of the same name takes the place of the earlier. */
    private Options with(String name, String value) {
      List<String> changed = new ArrayList<>(arguments);
      int at = changed.indexOf(name);
      if (at >= 0) {
        changed.set(at + 1, value);
      } else {
        changed.add(name);
        changed.add(value);
      }
      return new Options(sandboxJar, jvm, changed);
    }

    private List<String> command() {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(jvm);
      command.add("-jar");
      command.add(sandboxJar.toString());
      command.addAll(arguments);
      return command;
    }
  }
}

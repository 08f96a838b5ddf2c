package org.nivaran.acceptance.product;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.rules.ExternalResource;
import org.nivaran.sandbox.testing.SandboxProcess;

/**
 * A product of a test's own, that can be killed and started again on the same data and the same
 * port.
 */
public final class OwnProduct extends ExternalResource implements Product {
  private final UnaryOperator<SandboxProcess.Builder> changes;
  private Path home;
  private SandboxProcess.Builder builder;
  private SandboxProcess sandbox;

  /** With the Raipur demonstration on its own H2 database. */
  public OwnProduct() {
    this(UnaryOperator.identity());
  }

  /**
   * @param changes what is different from the plain demonstration
   */
  public OwnProduct(UnaryOperator<SandboxProcess.Builder> changes) {
    this.changes = changes;
  }

  @Override
  protected void before() throws IOException {
    home = Files.createTempDirectory("nivaran-own");
    builder = changes.apply(Artifacts.sandbox(home).demo("raipur").port(freePort()));
    start();
  }

  @Override
  protected void after() {
    if (sandbox != null) {
      sandbox.close();
    }
    if (home != null) {
      Directories.delete(home);
    }
  }

  /** Ends it as {@code kill -9} does and starts it again. */
  public void killAndRestart() {
    kill();
    start();
  }

  /** Ends it as {@code kill -9} does; what it has to say stays readable. */
  public void kill() {
    sandbox.kill();
  }

  /** Starts it again after it was killed. */
  public void start() {
    sandbox = builder.start();
  }

  /** Ends it in good order and starts it again. */
  public void restart() {
    sandbox.stop();
    start();
  }

  /** The process itself. */
  public SandboxProcess process() {
    return sandbox;
  }

  @Override
  public URI base() {
    return URI.create(sandbox.baseUrl());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

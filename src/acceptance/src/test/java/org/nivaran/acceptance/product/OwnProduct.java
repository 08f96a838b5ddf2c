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
  private final UnaryOperator<SandboxProcess.Options> changes;
  private Path home;
  private SandboxProcess.Options options;
  private SandboxProcess sandbox;

  /** With the Raipur demonstration on its own H2 database. */
  public OwnProduct() {
    this(UnaryOperator.identity());
  }

  /**
   * @param changes what is different from the plain demonstration
   */
  public OwnProduct(UnaryOperator<SandboxProcess.Options> changes) {
    this.changes = changes;
  }

  @Override
  protected void before() throws IOException {
    home = Files.createTempDirectory("nivaran-own");
    options =
        changes.apply(
            SandboxProcess.Options.of(Artifacts.sandboxJar(), home)
                .withPlugin(Artifacts.pluginJar())
                .withDemo("raipur")
                .withPort(freePort()));
    sandbox = SandboxProcess.start(options);
  }

  @Override
  protected void after() {
    sandbox.close();
    Directories.delete(home);
  }

  /** Ends it as {@code kill -9} does and starts it again. */
  public void killAndRestart() {
    sandbox.kill();
    sandbox = SandboxProcess.start(options);
  }

  /** Ends it in good order and starts it again. */
  public void restart() {
    sandbox.stop();
    sandbox = SandboxProcess.start(options);
  }

  /** The process itself. */
  public SandboxProcess process() {
    return sandbox;
  }

  @Override
  public URI base() {
    return sandbox.base();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

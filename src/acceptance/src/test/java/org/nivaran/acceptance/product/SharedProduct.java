package org.nivaran.acceptance.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.rules.ExternalResource;
import org.nivaran.sandbox.testing.SandboxProcess;

/**
 * One product with the Raipur demonstration for all tests of a JVM: the first test starts it, the
 * end of the JVM stops it. Tests keep apart by writing as citizens that nobody else uses.
 *
 * <p>With the system property {@code product.base} a product that runs already is taken.
 */
public final class SharedProduct extends ExternalResource implements Product {
  private static final class Holder {
    static final URI BASE = start();

    private static URI start() {
      String running = System.getProperty("product.base");
      if (running != null) {
        return URI.create(running);
      }
      Path home;
      try {
        home = Files.createTempDirectory("nivaran-acceptance");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      SandboxProcess sandbox = Artifacts.sandbox(home).demo("raipur").start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    sandbox.close();
                    keepOutput(sandbox);
                    Directories.delete(home);
                  }));
      return URI.create(sandbox.baseUrl());
    }

    private static void keepOutput(SandboxProcess sandbox) {
      try {
        Files.writeString(
            Path.of("target", "sandbox-" + System.getProperty("fork", "1") + ".log"),
            sandbox.log());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  protected void before() {
    graph().clearFaults();
  }

  @Override
  protected void after() {
    graph().clearFaults();
  }

  @Override
  public URI base() {
    return Holder.BASE;
  }
}

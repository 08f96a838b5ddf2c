package org.nivaran.acceptance.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.junit.rules.ExternalResource;
import org.nivaran.sandbox.testing.SandboxProcess;

/**
 * Two nodes of one Jira on one PostgreSQL, each a process of its own that can be killed and started
 * again. The first makes the demonstration, if there is one; the second finds it there.
 *
 * <p>Known limit: each has a home of its own, so a file attached at one is not found at the other.
 * Not thread safe.
 */
public final class Cluster extends ExternalResource {
  private final UnaryOperator<SandboxProcess.Builder> changes;
  private EmbeddedPostgres postgres;
  private OwnProduct first;
  private OwnProduct second;

  /** With the Raipur demonstration. */
  public Cluster() {
    this(UnaryOperator.identity());
  }

  /**
   * @param changes what is different from the plain demonstration, at both nodes
   */
  public Cluster(UnaryOperator<SandboxProcess.Builder> changes) {
    this.changes = changes;
  }

  @Override
  protected void before() throws IOException {
    postgres = EmbeddedPostgres.start();
    first = node("a", changes);
    second = node("b", builder -> changes.apply(builder).demo("none"));
    try {
      first.before();
      second.before();
    } catch (IOException | RuntimeException e) {
      after();
      throw e;
    }
  }

  @Override
  protected void after() {
    second.after();
    first.after();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The node that was started first; the demonstration's Graph API is at its address. */
  public OwnProduct a() {
    return first;
  }

  public OwnProduct b() {
    return second;
  }

  /** Where both keep their data; for user and password {@code postgres}. */
  public String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private OwnProduct node(String name, UnaryOperator<SandboxProcess.Builder> more) {
    return new OwnProduct(
        builder -> more.apply(builder).node(name).database(jdbcUrl(), "postgres", "postgres"));
  }
}

package org.nivaran.sandbox.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.rules.ExternalResource;
import org.nivaran.sandbox.database.DatabaseSettings;

/** A PostgreSQL for a test class; each database in it is empty. */
public final class PostgresServer extends ExternalResource {
  private @Nullable EmbeddedPostgres server;

  @Override
  protected void before() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @Override
  protected void after() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A new database of its own. */
  public DatabaseSettings database() {
    EmbeddedPostgres running = server;
    if (running == null) {
      throw new IllegalStateException("The server is not started");
    }
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = running.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseSettings(running.getJdbcUrl("postgres", name), "postgres", "postgres");
  }
}

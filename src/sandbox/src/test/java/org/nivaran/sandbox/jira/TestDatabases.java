package org.nivaran.sandbox.jira;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseSettings;

/** Empty databases of both kinds. */
public final class TestDatabases {
  private static @Nullable EmbeddedPostgres server;

  private TestDatabases() {}

  public static Database h2() {
    return Database.open(DatabaseSettings.inMemory());
  }

  /** One server for the JVM, which ends with it. */
  public static synchronized Database postgresql() {
    try {
      EmbeddedPostgres running = server;
      if (running == null) {
        running = EmbeddedPostgres.start();
        server = running;
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = running.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return Database.open(
          new DatabaseSettings(running.getJdbcUrl("postgres", name), "postgres", "postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.nivaran.sandbox.database;

import java.nio.file.Path;
import java.util.UUID;

/** Where the database is and who we are there. The password is kept out of {@link #toString()}. */
public record DatabaseSettings(String url, String user, String password) {

  /** A database of its own in a file under {@code home}. */
  public static DatabaseSettings inHome(Path home) {
    return new DatabaseSettings(
        "jdbc:h2:file:" + home.toAbsolutePath().resolve("database").resolve("jira"), "sa", "");
  }

  /** A database of its own in memory that lives as long as this JVM. For tests. */
  public static DatabaseSettings inMemory() {
    return new DatabaseSettings(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }
}

package org.nivaran.jira.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts the changes of the desk's own data, over all nodes. It asks the database at most every two
 * seconds, so everything that depends on it may be kept in memory. Thread safe.
 */
public final class DataVersion {

  private static final String NAME = "version";
  private static final Duration TRUSTED = Duration.ofSeconds(2);

  private final Database database;
  private final InstantSource clock;
  private volatile @Nullable Seen seen;

  public DataVersion(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The number of changes so far, a change by another node included within two seconds. */
  long current() {
    Seen last = seen;
    Instant now = clock.instant();
    if (last != null && last.at().plus(TRUSTED).isAfter(now) && !last.at().isAfter(now)) {
      return last.version();
    }
    long version =
        database.read(
            session ->
                session
                    .first(
                        "select CONTENT from $SETTING where NAME = ?",
                        row -> Long.valueOf(row.text("CONTENT")),
                        NAME)
                    .orElse(0L));
    seen = new Seen(version, now);
    return version;
  }

  /** Counts a change. Belongs in the transaction that makes it. */
  void raise(Session session) {
    session.insertIfAbsent(Insert.into("SETTING").set("NAME", NAME).set("CONTENT", "0"));
    // The row lock makes reading and writing one step.
    session.update("update $SETTING set NAME = NAME where NAME = ?", NAME);
    long version =
        session
            .first(
                "select CONTENT from $SETTING where NAME = ?",
                row -> Long.valueOf(row.text("CONTENT")),
                NAME)
            .orElse(0L);
    session.update(
        "update $SETTING set CONTENT = ? where NAME = ?", String.valueOf(version + 1), NAME);
  }

  /** Asks the database the next time. */
  void forget() {
    seen = null;
  }

  private record Seen(long version, Instant at) {}
}

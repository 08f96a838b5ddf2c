package org.nivaran.jira.store;

import java.time.Duration;
import java.time.Instant;
import org.nivaran.core.port.TryCounter;

/** Counts tries in their table, each in a transaction of its own. */
public final class AoTryCounter implements TryCounter {

  private static final int MOST_ATTEMPTS = 10;

  private final Database database;

  public AoTryCounter(Database database) {
    this.database = database;
  }

  @Override
  public int count(String subject, Duration window, Instant now) {
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      int counted = database.writeApart(session -> attempt(session, subject, window, now));
      if (counted > 0) {
        return counted;
      }
      // The row came or went between two statements: begin again.
    }
    throw new IllegalStateException("tries of a subject change all the time");
  }

  private static int attempt(Session session, String subject, Duration window, Instant now) {
    boolean raised =
        session.update(
                "update $TRIES set AMOUNT = AMOUNT + 1 where SUBJECT = ? and UNTIL_TIME > ?",
                subject,
                now)
            == 1;
    if (raised) {
      // The row is locked, so this is our own count.
      return session
          .first(
              "select AMOUNT from $TRIES where SUBJECT = ?", row -> row.integer("AMOUNT"), subject)
          .orElse(0);
    }
    boolean begun =
        session.update(
                "update $TRIES set AMOUNT = 1, UNTIL_TIME = ? where SUBJECT = ? and UNTIL_TIME <= ?",
                now.plus(window),
                subject,
                now)
            == 1;
    boolean first =
        begun
            || session.insertIfAbsent(
                Insert.into("TRIES")
                    .set("SUBJECT", subject)
                    .set("UNTIL_TIME", now.plus(window))
                    .set("AMOUNT", 1));
    return first ? 1 : 0;
  }

  @Override
  public void forget(String subject) {
    database.write(session -> session.update("delete from $TRIES where SUBJECT = ?", subject));
  }

  @Override
  public void forgetOver(Instant now) {
    database.write(session -> session.update("delete from $TRIES where UNTIL_TIME <= ?", now));
  }
}

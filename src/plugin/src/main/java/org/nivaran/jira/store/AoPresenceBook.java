package org.nivaran.jira.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nivaran.core.port.PresenceBook;

/** Who works on what, over its table. Thread safe. */
public final class AoPresenceBook implements PresenceBook {

  /** Whoever was not seen for so long has been away. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final Database database;

  public AoPresenceBook(Database database) {
    this.database = database;
  }

  @Override
  public void seen(String what, String user, Instant now) {
    String key = what + "|" + user;
    database.write(
        session -> {
          boolean inserted =
              session.insertIfAbsent(
                  Insert.into("PRESENCE")
                      .set("UNIQUE_KEY", key)
                      .set("WHAT", what)
                      .set("USER_KEY", user)
                      .set("SINCE", now)
                      .set("SEEN", now));
          return inserted
              ? 1
              : session.update(
                  "update $PRESENCE set SINCE = case when SEEN < ? then ? else SINCE end,"
                      + " SEEN = ? where UNIQUE_KEY = ?",
                  now.minus(SILENCE),
                  now,
                  now,
                  key);
        });
  }

  @Override
  public void left(String what, String user) {
    database.write(
        session -> session.update("delete from $PRESENCE where UNIQUE_KEY = ?", what + "|" + user));
  }

  @Override
  public List<Present> at(String what, Instant after) {
    return database.read(
        session ->
            session.list(
                "select USER_KEY, SINCE, SEEN from $PRESENCE where WHAT = ? and SEEN > ?"
                    + " order by SINCE, ID",
                row -> new Present(row.text("USER_KEY"), row.time("SINCE"), row.time("SEEN")),
                what,
                after));
  }
}

package org.nivaran.jira.store;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nivaran.core.port.ReferenceSerials;

/**
 * Counts references in a row for each district and month. It counts in a transaction of its own:
 * the row is locked for a moment only, and a number is never given twice, even if the work it was
 * for is undone.
 */
public final class AoReferenceSerials implements ReferenceSerials {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

  private final Database database;

  public AoReferenceSerials(Database database) {
    this.database = database;
  }

  @Override
  public int next(String prefix, YearMonth month) {
    String name = prefix + "-" + MONTH.format(month);
    return database.writeApart(
        session -> {
          if (!raise(session, name)) {
            session.insertIfAbsent(Insert.into("SERIAL").set("NAME", name).set("LAST_NO", 0));
            if (!raise(session, name)) {
              throw new IllegalStateException("serial " + name + " was neither new nor there");
            }
          }
          return session
              .first(
                  "select LAST_NO from $SERIAL where NAME = ?", row -> row.integer("LAST_NO"), name)
              .orElseThrow(() -> new IllegalStateException("serial " + name + " vanished"));
        });
  }

  private static boolean raise(Session session, String name) {
    return session.update("update $SERIAL set LAST_NO = LAST_NO + 1 where NAME = ?", name) == 1;
  }
}

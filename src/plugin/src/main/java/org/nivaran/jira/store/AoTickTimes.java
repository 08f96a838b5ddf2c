package org.nivaran.jira.store;

import java.time.Instant;
import java.util.Optional;

/** When the clocks were last looked at, by any node. */
public final class AoTickTimes {

  private static final String NAME = "last-tick";

  private final Database database;

  public AoTickTimes(Database database) {
    this.database = database;
  }

  public void ticked(Instant at) {
    database.write(
        session -> {
          SettingTexts.save(session, NAME, at.toString());
          return at;
        });
  }

  public Optional<Instant> last() {
    return database.read(session -> SettingTexts.find(session, NAME)).map(Instant::parse);
  }
}

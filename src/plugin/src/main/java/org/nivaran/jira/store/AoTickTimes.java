package org.nivaran.jira.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.jira.settings.TickTimes;

/** When the clocks were last looked at, by any node, and what went wrong then. */
public final class AoTickTimes implements TickTimes {

  private static final String NAME = "last-tick";
  private static final String TROUBLES = "last-tick-troubles";

  private final Database database;

  public AoTickTimes(Database database) {
    this.database = database;
  }

  /**
   * @param troubles what failed and why, for an administrator
   */
  public void ticked(Instant at, List<String> troubles) {
    database.write(
        session -> {
          SettingTexts.save(session, NAME, at.toString());
          SettingTexts.save(session, TROUBLES, Json.of(troubles));
          return at;
        });
  }

  @Override
  public Optional<Instant> last() {
    return database.read(session -> SettingTexts.find(session, NAME)).map(Instant::parse);
  }

  @Override
  public List<String> troubles() {
    return database
        .read(session -> SettingTexts.find(session, TROUBLES))
        .map(Json::texts)
        .orElse(List.of());
  }
}

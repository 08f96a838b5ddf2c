package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.port.ConsentLog;

/** Who wants to hear from us, over its table. */
public final class AoConsentLog implements ConsentLog {

  private static final String SELECT =
      "select UNIQUE_KEY, CITIZEN_ID, SILENT, AT_TIME, WORDS from $CONSENT where CITIZEN_ID = ?"
          + " order by AT_TIME";

  private final Database database;

  public AoConsentLog(Database database) {
    this.database = database;
  }

  @Override
  public boolean recordIfAbsent(Entry entry) {
    Insert row =
        Insert.into("CONSENT")
            .set("UNIQUE_KEY", entry.key())
            .set("CITIZEN_ID", entry.citizen().value())
            .set("SILENT", entry.silent() ? 1L : 0L)
            .set("AT_TIME", entry.at())
            .set("WORDS", Texts.fitting(entry.words()));
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public Optional<Entry> latest(CitizenId citizen) {
    return database.read(
        session -> session.first(SELECT + " desc, ID desc", AoConsentLog::entry, citizen.value()));
  }

  @Override
  public List<Entry> of(CitizenId citizen) {
    return database.read(
        session -> session.list(SELECT + ", ID", AoConsentLog::entry, citizen.value()));
  }

  private static Entry entry(Row row) throws SQLException {
    String words = row.textOrNull("WORDS");
    return new Entry(
        row.text("UNIQUE_KEY"),
        new CitizenId(row.number("CITIZEN_ID")),
        row.number("SILENT") == 1,
        row.time("AT_TIME"),
        words == null ? "" : words);
  }
}

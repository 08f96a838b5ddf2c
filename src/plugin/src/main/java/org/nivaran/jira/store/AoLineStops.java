package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.port.LineStops;

/** The lines that cannot send for now, over their table. */
public final class AoLineStops implements LineStops {

  private static final String SELECT = "select LINE, SINCE, REASON, NEXT_TRY from $LINE_STOP";

  private final Database database;

  public AoLineStops(Database database) {
    this.database = database;
  }

  @Override
  public void stop(LineId line, String reason, Instant now, Instant nextTry) {
    Insert row =
        Insert.into("LINE_STOP")
            .set("LINE", line.value())
            .set("SINCE", now)
            .set("REASON", Texts.error(reason))
            .set("NEXT_TRY", nextTry);
    database.write(
        session ->
            session.insertIfAbsent(row)
                || session.update(
                        "update $LINE_STOP set REASON = ?, NEXT_TRY = ? where LINE = ?",
                        Texts.error(reason),
                        nextTry,
                        line.value())
                    == 1);
  }

  @Override
  public Optional<Stop> find(LineId line) {
    return database.read(
        session -> session.first(SELECT + " where LINE = ?", AoLineStops::stop, line.value()));
  }

  @Override
  public boolean takeTry(LineId line, Instant now, Instant next) {
    return database.write(
        session ->
            session.update(
                    "update $LINE_STOP set NEXT_TRY = ? where LINE = ? and NEXT_TRY <= ?",
                    next,
                    line.value(),
                    now)
                == 1);
  }

  @Override
  public boolean resume(LineId line) {
    return database.write(
        session -> session.update("delete from $LINE_STOP where LINE = ?", line.value()) == 1);
  }

  @Override
  public List<Stop> all() {
    return database.read(
        session -> session.list(SELECT + " order by SINCE, ID", AoLineStops::stop));
  }

  private static Stop stop(Row row) throws SQLException {
    String reason = row.textOrNull("REASON");
    return new Stop(
        new LineId(row.text("LINE")),
        row.time("SINCE"),
        reason == null ? "" : reason,
        row.time("NEXT_TRY"));
  }
}

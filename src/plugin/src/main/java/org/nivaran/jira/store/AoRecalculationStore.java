package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.port.RecalculationStore;

/** Recalculations over their table. */
public final class AoRecalculationStore implements RecalculationStore {

  private static final String UNDER_WAY = "under-way";

  private static final String SELECT =
      "select ID, CALENDAR, WORDS, ACTOR, STARTED, LAST_CLOCK, LOOKED, MOVED, FAILED, FINISHED,"
          + " REVISION from $RECALCULATION ";

  private final Database database;

  public AoRecalculationStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<RecalculationRun> begin(RecalculationRun run) {
    CalendarKey calendar = run.calendar();
    Insert row =
        Insert.into("RECALCULATION")
            .set("UNIQUE_KEY", UNDER_WAY)
            .set("CALENDAR", calendar == null ? null : calendar.value())
            .set("WORDS", run.words())
            .set("ACTOR", Texts.fitting(run.actor()))
            .set("STARTED", run.started())
            .set("LAST_CLOCK", run.last().value())
            .set("LOOKED", run.looked())
            .set("MOVED", run.moved())
            .set("FAILED", run.failed())
            .set("REVISION", 0);
    return database
        .write(session -> session.insertIfAbsentReturningId(row))
        .map(id -> run.stored(id, 0));
  }

  @Override
  public Optional<RecalculationRun> underWay() {
    return database.read(
        session ->
            session.first(SELECT + "where UNIQUE_KEY = ?", AoRecalculationStore::run, UNDER_WAY));
  }

  @Override
  public Optional<RecalculationRun> advance(RecalculationRun read, RecalculationRun next) {
    boolean over = next.finished() != null;
    Update update =
        new Update(
            "RECALCULATION",
            new Columns()
                .set("UNIQUE_KEY", over ? "over:" + read.id() : UNDER_WAY)
                .set("LAST_CLOCK", next.last().value())
                .set("LOOKED", next.looked())
                .set("MOVED", next.moved())
                .set("FAILED", next.failed())
                .set("FINISHED", next.finished()));
    boolean kept =
        database.write(
            session ->
                session.update(
                        update.statement("REVISION = REVISION + 1", "ID = ? and REVISION = ?"),
                        update.values(read.id(), read.revision()))
                    == 1);
    return kept ? Optional.of(next.stored(read.id(), read.revision() + 1)) : Optional.empty();
  }

  @Override
  public List<RecalculationRun> latest(int limit) {
    return database.read(
        session ->
            session.list(SELECT + "order by ID desc limit ?", AoRecalculationStore::run, limit));
  }

  private static RecalculationRun run(Row row) throws SQLException {
    String calendar = row.textOrNull("CALENDAR");
    return new RecalculationRun(
        row.number("ID"),
        calendar == null ? null : new CalendarKey(calendar),
        row.text("WORDS"),
        row.text("ACTOR"),
        row.time("STARTED"),
        new ClockId(row.number("LAST_CLOCK")),
        row.number("LOOKED"),
        row.number("MOVED"),
        row.number("FAILED"),
        row.timeOrNull("FINISHED"),
        row.integer("REVISION"));
  }
}

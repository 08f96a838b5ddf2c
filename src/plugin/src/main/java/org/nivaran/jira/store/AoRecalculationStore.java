package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.RecalculationStore;

/** Recalculations over their table. */
public final class AoRecalculationStore implements RecalculationStore {

  private static final String UNDER_WAY = "under-way";

  private static final String SELECT =
      "select ID, CALENDAR, WORDS, ACTOR, STARTED, LAST_CLOCK, OPEN_CLOCKS, LOOKED, MOVED, FAILED,"
          + " DATA_VERSION, RESTARTS, STOPPED, FINISHED, REVISION from $RECALCULATION ";

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
            .set("LAST_CLOCK", run.progress().last().value())
            .set("OPEN_CLOCKS", run.progress().open())
            .set("LOOKED", run.progress().looked())
            .set("MOVED", run.progress().moved())
            .set("FAILED", run.progress().failed())
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
  public Optional<RecalculationRun> advance(
      RecalculationRun read, RecalculationRun next, List<RecalculationRun.Failed> failed) {
    boolean over = next.finished() != null;
    Update update =
        new Update(
            "RECALCULATION",
            new Columns()
                .set("UNIQUE_KEY", over ? "over:" + read.id() : UNDER_WAY)
                .set("LAST_CLOCK", next.progress().last().value())
                .set("LOOKED", next.progress().looked())
                .set("MOVED", next.progress().moved())
                .set("FAILED", next.progress().failed())
                .set("DATA_VERSION", next.progress().version())
                .set("RESTARTS", (long) next.progress().restarts())
                .set("STOPPED", next.stopped())
                .set("FINISHED", next.finished()));
    boolean kept =
        database.write(
            session -> {
              boolean ours =
                  session.update(
                          update.statement("REVISION = REVISION + 1", "ID = ? and REVISION = ?"),
                          update.values(read.id(), read.revision()))
                      == 1;
              if (ours) {
                failed.forEach(each -> session.insert(row(read.id(), each)));
              }
              return ours;
            });
    return kept ? Optional.of(next.stored(read.id(), read.revision() + 1)) : Optional.empty();
  }

  @Override
  public List<RecalculationRun.Failed> failures(long run, int limit) {
    return database.read(
        session ->
            session.list(
                "select CLOCK_ID, ISSUE_ID, AT_TIME, CAUSE from $RECALC_FAILURE"
                    + " where RUN_ID = ? order by ID limit ?",
                AoRecalculationStore::failed,
                run,
                limit));
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
        progress(row),
        row.timeOrNull("STOPPED"),
        row.timeOrNull("FINISHED"),
        row.integer("REVISION"));
  }

  private static RecalculationRun.Progress progress(Row row) throws SQLException {
    Long open = row.numberOrNull("OPEN_CLOCKS");
    Long version = row.numberOrNull("DATA_VERSION");
    Long restarts = row.numberOrNull("RESTARTS");
    return new RecalculationRun.Progress(
        new ClockId(row.number("LAST_CLOCK")),
        open == null ? 0 : open,
        row.number("LOOKED"),
        row.number("MOVED"),
        row.number("FAILED"),
        version == null ? 0 : version,
        restarts == null ? 0 : restarts.intValue());
  }

  private static Insert row(long run, RecalculationRun.Failed failed) {
    return Insert.into("RECALC_FAILURE")
        .set("RUN_ID", run)
        .set("CLOCK_ID", failed.clock().value())
        .set("ISSUE_ID", failed.issue().value())
        .set("AT_TIME", failed.at())
        .set("CAUSE", failed.cause());
  }

  private static RecalculationRun.Failed failed(Row row) throws SQLException {
    return new RecalculationRun.Failed(
        new ClockId(row.number("CLOCK_ID")),
        new IssueId(row.number("ISSUE_ID")),
        row.time("AT_TIME"),
        row.text("CAUSE"));
  }
}

package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.SuspensionStore;

/** Why and until when grievances wait, over their table. */
public final class AoSuspensionStore implements SuspensionStore {

  private static final String SELECT =
      "select ID, ISSUE_ID, KIND, WORDS, UNTIL_DAY, SINCE, WAKES, ENDED from $SUSPENSION where ";

  private final Database database;

  public AoSuspensionStore(Database database) {
    this.database = database;
  }

  @Override
  public Suspension beginIfNone(Suspension suspension) {
    Insert row =
        Insert.into("SUSPENSION")
            .set("UNIQUE_KEY", key(suspension.issue()))
            .set("ISSUE_ID", suspension.issue().value())
            .set("KIND", suspension.kind())
            .set("WORDS", suspension.words())
            .set("UNTIL_DAY", suspension.until().toString())
            .set("SINCE", suspension.since())
            .set("WAKES", suspension.wakes())
            .set("WAKES_AT", suspension.wakes());
    return database.write(
        session -> {
          session.insertIfAbsent(row);
          return current(session, suspension.issue())
              .orElseThrow(
                  () -> new IllegalStateException("a suspension was neither new nor there"));
        });
  }

  @Override
  public Optional<Suspension> current(IssueId issue) {
    return database.read(session -> current(session, issue));
  }

  @Override
  public List<Suspension> of(IssueId issue) {
    return database.read(
        session ->
            session.list(
                SELECT + "ISSUE_ID = ? order by ID", AoSuspensionStore::suspension, issue.value()));
  }

  @Override
  public Optional<Suspension> end(IssueId issue, Instant at) {
    return database.write(
        session -> {
          Optional<Suspension> open = current(session, issue);
          if (open.isEmpty()) {
            return open;
          }
          long id = open.get().id().value();
          boolean ended =
              session.update(
                      "update $SUSPENSION set UNIQUE_KEY = ?, WAKES_AT = null, ENDED = ?"
                          + " where ID = ? and ENDED is null",
                      "ended:" + id,
                      at,
                      id)
                  == 1;
          return ended
              ? session.first(SELECT + "ID = ?", AoSuspensionStore::suspension, id)
              : Optional.empty();
        });
  }

  @Override
  public void postpone(SuspensionId id, Instant until) {
    database.write(
        session ->
            session.update(
                "update $SUSPENSION set WAKES = ?, WAKES_AT = ? where ID = ? and ENDED is null",
                until,
                until,
                id.value()));
  }

  @Override
  public List<Suspension> due(Instant now, SuspensionId after, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "WAKES_AT <= ? and ID + 0 > ? order by ID + 0 limit ?",
                AoSuspensionStore::suspension,
                now,
                after.value(),
                limit));
  }

  private static Optional<Suspension> current(Session session, IssueId issue) {
    return session.first(SELECT + "UNIQUE_KEY = ?", AoSuspensionStore::suspension, key(issue));
  }

  private static String key(IssueId issue) {
    return "issue:" + issue.value();
  }

  private static Suspension suspension(Row row) throws SQLException {
    return new Suspension(
        new SuspensionId(row.number("ID")),
        new IssueId(row.number("ISSUE_ID")),
        row.constant("KIND", Suspension.Kind.class),
        row.text("WORDS"),
        LocalDate.parse(row.text("UNTIL_DAY")),
        row.time("SINCE"),
        row.time("WAKES"),
        row.timeOrNull("ENDED"));
  }
}

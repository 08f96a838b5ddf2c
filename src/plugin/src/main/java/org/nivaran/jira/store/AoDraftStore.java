package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.port.DraftStore;

/** Half-written calls, over their table. Thread safe. */
public final class AoDraftStore implements DraftStore {

  private static final String SELECT =
      "select DRAFT_KEY, OWNER, BODY, SAVED_AT, REVISION from $CALL_DRAFT where ";

  private final Database database;

  public AoDraftStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Draft> save(Draft draft) {
    return database.write(
        session -> {
          int next = draft.revision() + 1;
          boolean written =
              draft.revision() == 0
                  ? session.insertIfAbsent(
                      Insert.into("CALL_DRAFT")
                          .set("DRAFT_KEY", draft.key())
                          .set("OWNER", draft.owner())
                          .set("BODY", draft.body())
                          .set("SAVED_AT", draft.saved())
                          .set("REVISION", next))
                  : session.update(
                          "update $CALL_DRAFT set BODY = ?, SAVED_AT = ?, REVISION = ?"
                              + " where DRAFT_KEY = ? and OWNER = ? and REVISION = ?",
                          draft.body(),
                          draft.saved(),
                          next,
                          draft.key(),
                          draft.owner(),
                          draft.revision())
                      == 1;
          return written
              ? Optional.of(
                  new Draft(draft.key(), draft.owner(), draft.body(), draft.saved(), next))
              : Optional.empty();
        });
  }

  @Override
  public List<Draft> of(String owner) {
    return database.read(
        session ->
            session.list(
                SELECT + "OWNER = ? order by SAVED_AT desc, ID desc", AoDraftStore::draft, owner));
  }

  @Override
  public Optional<Draft> find(String owner, String key) {
    return database.read(
        session ->
            session.first(SELECT + "OWNER = ? and DRAFT_KEY = ?", AoDraftStore::draft, owner, key));
  }

  @Override
  public void discard(String owner, String key) {
    database.write(
        session ->
            session.update(
                "delete from $CALL_DRAFT where OWNER = ? and DRAFT_KEY = ?", owner, key));
  }

  @Override
  public int discardBefore(Instant instant) {
    return database.write(
        session -> session.update("delete from $CALL_DRAFT where SAVED_AT < ?", instant));
  }

  private static Draft draft(Row row) throws SQLException {
    return new Draft(
        row.text("DRAFT_KEY"),
        row.text("OWNER"),
        row.text("BODY"),
        row.time("SAVED_AT"),
        row.integer("REVISION"));
  }
}

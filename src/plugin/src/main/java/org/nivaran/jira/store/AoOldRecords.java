package org.nivaran.jira.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.port.Retention;

/**
 * Erases old rows. What belongs to an open grievance stays. Of a citizen the row stays, without
 * anything that says who they are.
 */
public final class AoOldRecords implements OldRecords, Retention {

  private static final String OF_OPEN =
      " and not exists (select 1 from $GRIEVANCE g where g.ISSUE_ID = r.%s and g.RESOLVED is null)";

  private final Database database;

  public AoOldRecords(Database database) {
    this.database = database;
  }

  /**
   * Rows of a table.
   *
   * @param condition of a row r; its arguments are the moment, {@code moments} times, then the
   *     others
   */
  private record Rows(String table, String condition, int moments, List<Object> others) {

    @Nullable Object[] arguments(Instant before) {
      List<@Nullable Object> all = new ArrayList<>(Collections.nCopies(moments, before));
      all.addAll(others);
      return all.toArray();
    }
  }

  private static Rows rows(What what) {
    return switch (what) {
      case INBOX ->
          new Rows(
              "INBOX",
              "r.RECEIVED < ? and r.STATE in (?, ?)",
              1,
              List.of(InboxEntry.State.DONE, InboxEntry.State.DEAD));
      case OUTBOX ->
          new Rows(
              "OUTBOX",
              "r.CHANGED < ? and r.STATE in (?, ?, ?, ?, ?)" + OF_OPEN.formatted("ISSUE_ID"),
              1,
              List.of(
                  SendState.SENT,
                  SendState.DELIVERED,
                  SendState.READ,
                  SendState.UNCERTAIN,
                  SendState.DEAD));
      case MESSAGES ->
          new Rows("RECEIVED", "r.AT_TIME < ?" + OF_OPEN.formatted("ISSUE_ID"), 1, List.of());
      case CONVERSATIONS ->
          new Rows(
              "CONVERSATION", "r.LAST_INBOUND < ?" + OF_OPEN.formatted("OPEN_ISSUE"), 1, List.of());
      case CITIZENS ->
          new Rows(
              "CITIZEN",
              "(r.PHONE is not null or r.SCOPED_ID is not null or r.NAME is not null)"
                  + " and (r.CREATED is null or r.CREATED < ?)"
                  + " and not exists (select 1 from $GRIEVANCE g where g.CITIZEN_ID = r.ID"
                  + " and (g.RESOLVED is null or g.RESOLVED >= ?))"
                  + " and not exists (select 1 from $CONVERSATION c where c.CITIZEN_ID = r.ID"
                  + " and c.LAST_INBOUND >= ?)",
              3,
              List.of());
      case TALKS -> new Rows("TALK", "r.ENDED < ?" + OF_OPEN.formatted("ISSUE_ID"), 1, List.of());
      case HISTORY -> new Rows("AUDIT", "r.CHANGED_AT < ?", 1, List.of());
      case UPLOADS -> new Rows("UPLOAD", "r.KEPT_AT < ?", 1, List.of());
    };
  }

  @Override
  public long count(What what, Instant before) {
    Rows rows = rows(what);
    return database.read(
        session ->
            session
                .first(
                    "select count(*) as FOUND from $%s r where %s"
                        .formatted(rows.table(), rows.condition()),
                    row -> row.number("FOUND"),
                    rows.arguments(before))
                .orElse(0L));
  }

  @Override
  public int erase(What what, Instant before, int limit) {
    Rows rows = rows(what);
    return database.write(
        session -> {
          List<Long> ids =
              session.some(
                  "select r.ID from $%s r where %s order by r.ID"
                      .formatted(rows.table(), rows.condition()),
                  row -> row.number("ID"),
                  0,
                  limit,
                  rows.arguments(before));
          if (what == What.CITIZENS) {
            ids.forEach(id -> forget(session, id));
          } else if (!ids.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
            session.update(
                "delete from $%s where ID in (%s)".formatted(rows.table(), marks), ids.toArray());
          }
          return ids.size();
        });
  }

  private static void forget(Session session, long id) {
    session.update(
        "update $CITIZEN set PHONE = null, SCOPED_ID = null, NAME = null, NAME_KEY = null,"
            + " NEEDS = null, HABITUAL_NOTE = null, UNIQUE_KEY = ? where ID = ?",
        "erased:" + id,
        id);
    session.update(
        "update $ADDRESS_MOVE set OLD_PHONE = null, OLD_ID = null, NEW_PHONE = null, NEW_ID = null"
            + " where CITIZEN_ID = ?",
        id);
    session.update("update $CITIZEN_MERGE set GONE_NAME = null where GONE_ID = ?", id);
  }

  @Override
  public Map<What, Integer> days() {
    Map<String, Integer> set = new HashMap<>();
    database.read(
        session ->
            session.list(
                "select SUBJECT, DAYS from $RETENTION",
                row -> set.put(row.text("SUBJECT"), row.integer("DAYS"))));
    Map<What, Integer> days = new EnumMap<>(What.class);
    for (What what : What.values()) {
      Integer kept = set.get(what.key());
      if (kept != null && kept > 0) {
        days.put(what, kept);
      }
    }
    return days;
  }
}

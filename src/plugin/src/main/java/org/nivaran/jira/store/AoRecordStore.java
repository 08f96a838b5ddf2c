package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.settings.RecordAudit;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordConflictException;
import org.nivaran.jira.settings.RecordConflictException.Cause;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;

/** The desk's own data as rows of texts, with a history of who changed what. */
public final class AoRecordStore implements RecordStore {

  private static final String SET_UP = "set-up";

  private final Database database;
  private final DataVersion version;
  private final AoReferenceData data;
  private final InstantSource clock;

  public AoRecordStore(
      Database database, DataVersion version, AoReferenceData data, InstantSource clock) {
    this.database = database;
    this.version = version;
    this.data = data;
    this.clock = clock;
  }

  @Override
  public List<Map<String, String>> all(RecordTable table) {
    return database.read(session -> all(session, RecordColumns.of(table)));
  }

  private static List<Map<String, String>> all(Session session, RecordColumns columns) {
    return session.list(
        "select %s from $%s order by %s"
            .formatted(columns.selected(), columns.table(), columns.order()),
        columns::read);
  }

  @Override
  public Page page(RecordTable table, Search search, int first, int count) {
    RecordColumns columns = RecordColumns.of(table);
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (!search.words().isEmpty()) {
      String pattern = "%" + escaped(search.words().toLowerCase(Locale.ROOT)) + "%";
      List<String> likes = new ArrayList<>();
      for (String searched : columns.searched()) {
        likes.add("lower(" + searched + ") like ? escape '!'");
        values.add(pattern);
      }
      conditions.add("(" + String.join(" or ", likes) + ")");
    }
    if (!search.certainty().isEmpty() && columns.isSourced()) {
      conditions.add("CERTAINTY = ?");
      values.add(search.certainty());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return database.read(
        session ->
            new Page(
                session.some(
                    "select %s from $%s%s order by %s"
                        .formatted(columns.selected(), columns.table(), where, columns.order()),
                    columns::read,
                    first,
                    count,
                    values.toArray()),
                session
                    .first(
                        "select count(*) as FOUND from $" + columns.table() + where,
                        row -> row.number("FOUND"),
                        values.toArray())
                    .orElse(0L)));
  }

  private static String escaped(String search) {
    return search.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  @Override
  public Optional<Map<String, String>> find(RecordTable table, String key) {
    return database.read(session -> find(session, RecordColumns.of(table), key));
  }

  private static Optional<Map<String, String>> find(
      Session session, RecordColumns columns, String key) {
    return session.first(
        "select %s from $%s where %s = ?"
            .formatted(columns.selected(), columns.table(), columns.key()),
        columns::read,
        key);
  }

  @Override
  public void apply(RecordTable table, String who, List<RecordChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    RecordColumns columns = RecordColumns.of(table);
    database.write(
        session -> {
          // First of all, so that of two admins one waits for the other.
          version.raise(session);
          for (RecordChange change : changes) {
            apply(session, table, columns, change);
            note(session, table, columns, who, change);
          }
          var unused = read(session);
          return session;
        });
    version.forget();
  }

  @Override
  public Optional<Desk> proposed(RecordTable table, List<RecordChange> changes) {
    RecordColumns columns = RecordColumns.of(table);
    return database.tryOut(
        session -> {
          changes.forEach(change -> apply(session, table, columns, change));
          return read(session);
        });
  }

  /** The desk reads its data before it is kept, so that no change can stop it. */
  private Optional<Desk> read(Session session) {
    try {
      return data.read(session);
    } catch (IllegalArgumentException e) {
      throw new RecordConflictException(Cause.DOES_NOT_FIT, "", String.valueOf(e.getMessage()));
    }
  }

  private static void apply(
      Session session, RecordTable table, RecordColumns columns, RecordChange change) {
    Map<String, String> before = change.before();
    Map<String, String> after = change.after();
    String oldKey = before == null ? "" : table.keyOf(before);
    String newKey = after == null ? "" : table.keyOf(after);
    if (before != null && !find(session, columns, oldKey).filter(before::equals).isPresent()) {
      throw new RecordConflictException(
          Cause.CHANGED_MEANWHILE, oldKey, "the row has changed: " + oldKey);
    }
    if (after == null) {
      session.update(
          "delete from $%s where %s = ?".formatted(columns.table(), columns.key()), oldKey);
      return;
    }
    if (before == null) {
      if (!session.insertIfAbsent(insert(columns, after, newKey))) {
        throw new RecordConflictException(Cause.EXISTS, newKey, "there is a row " + newKey);
      }
      return;
    }
    if (!newKey.equals(oldKey) && find(session, columns, newKey).isPresent()) {
      throw new RecordConflictException(Cause.EXISTS, newKey, "there is a row " + newKey);
    }
    Columns written = withKey(columns, columns.written(after), newKey);
    Update update = new Update(columns.table(), written);
    session.update(update.statement(columns.key() + " = ?"), update.values(oldKey));
  }

  private static Insert insert(RecordColumns columns, Map<String, String> values, String key) {
    return Insert.into(columns.table()).with(withKey(columns, columns.written(values), key));
  }

  /** A row whose key is made of several values has it in a column of its own. */
  private static Columns withKey(RecordColumns columns, Columns written, String key) {
    return written.names().contains(columns.key()) ? written : written.set(columns.key(), key);
  }

  private void note(
      Session session, RecordTable table, RecordColumns columns, String who, RecordChange change) {
    Map<String, String> before = change.before();
    Map<String, String> after = change.after();
    Map<String, String> last = after != null ? after : before;
    session.insert(
        Insert.into("AUDIT")
            .set("RECORD_KIND", table.key())
            .set("RECORD_KEY", table.keyOf(last == null ? Map.of() : last))
            .set("WHO", who)
            .set("CHANGED_AT", clock.instant())
            .set("DEED", before == null ? "added" : after == null ? "removed" : "changed")
            .set("OLD_CONTENT", json(columns, before))
            .set("NEW_CONTENT", json(columns, after)));
  }

  private static @Nullable String json(
      RecordColumns columns, @Nullable Map<String, String> values) {
    return values == null ? null : Json.of(columns.withoutSecrets(values));
  }

  @Override
  public int addMissing(RecordTable table, List<Map<String, String>> rows) {
    RecordColumns columns = RecordColumns.of(table);
    int[] added = {0};
    database.write(
        session -> {
          version.raise(session);
          for (Map<String, String> row : rows) {
            if (session.insertIfAbsent(insert(columns, row, table.keyOf(row)))) {
              note(session, table, columns, SET_UP, RecordChange.added(row));
              added[0]++;
            }
          }
          return session;
        });
    version.forget();
    return added[0];
  }

  @Override
  public List<RecordAudit> history(RecordTable table, String key, int count) {
    String select =
        "select RECORD_KEY, WHO, CHANGED_AT, OLD_CONTENT, NEW_CONTENT from $AUDIT"
            + " where RECORD_KIND = ?";
    List<Object> arguments = new ArrayList<>(List.of(table.key()));
    if (!key.isEmpty()) {
      select += " and RECORD_KEY = ?";
      arguments.add(key);
    }
    String statement = select + " order by CHANGED_AT desc, ID desc";
    return database.read(
        session -> session.some(statement, AoRecordStore::audit, 0, count, arguments.toArray()));
  }

  private static RecordAudit audit(Row row) throws SQLException {
    String before = row.textOrNull("OLD_CONTENT");
    String after = row.textOrNull("NEW_CONTENT");
    return new RecordAudit(
        row.text("RECORD_KEY"),
        row.text("WHO"),
        Instant.ofEpochMilli(row.number("CHANGED_AT")),
        before == null ? null : Json.textMap(before),
        after == null ? null : Json.textMap(after));
  }

  @Override
  public long grievances(RecordTable table, String key, boolean open) {
    String column =
        switch (table) {
          case DEPARTMENTS -> "DEPARTMENT";
          case POSTS -> "POST";
          case CATEGORIES -> "CATEGORY";
          case PLACES -> "PLACE";
          case LINES -> "LINE";
          default -> "";
        };
    return column.isEmpty()
        ? 0
        : count(
            "select count(*) as FOUND from $GRIEVANCE where %s = ?%s"
                .formatted(column, open ? " and RESOLVED is null" : ""),
            key);
  }

  private long count(String statement, String argument) {
    return database.read(
        session -> session.first(statement, row -> row.number("FOUND"), argument).orElse(0L));
  }
}

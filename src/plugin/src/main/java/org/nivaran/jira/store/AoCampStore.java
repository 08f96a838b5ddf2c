package org.nivaran.jira.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampColumn;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.CampStore;

/** Registers and their rows over two tables. */
public final class AoCampStore implements CampStore {

  private static final String SELECT_BATCH =
      "select ID, TITLE, FILE_NAME, OWNER_KEY, CREATED, CAMP_DAY, KIND, TELLS, HEADER, ROW_COUNT,"
          + " STATE, MAPPING, REVISION from $CAMP_BATCH ";

  private static final String SELECT_ROW =
      "select BATCH_ID, ROW_NO, CELLS, STATE, REASONS, ISSUE_ID, REFERENCE from $CAMP_ROW ";

  /** So many marks in one statement, always, so that the database plans it once. */
  private static final int CHUNK = 100;

  private static final String MARKS = String.join(", ", Collections.nCopies(CHUNK, "?"));
  private static final String REFERENCE_MARK = "e:";
  private static final int LONGEST_MARK = 120;

  private final Database database;

  public AoCampStore(Database database) {
    this.database = database;
  }

  @Override
  public CampBatch begin(CampBatch batch) {
    Insert row =
        Insert.into("CAMP_BATCH")
            .set("FILE_NAME", Texts.fitting(batch.fileName()))
            .set("OWNER_KEY", Texts.fitting(batch.owner()))
            .set("CREATED", batch.created())
            .set("CAMP_DAY", batch.day().toString())
            .set("HEADER", Json.of(batch.header()))
            .set("HEADER_KEY", headerKey(batch.header()))
            .set("REVISION", 0)
            .with(columns(batch));
    return database.write(
        session ->
            batch.stored(
                session
                    .insertIfAbsentReturningId(row)
                    .orElseThrow(() -> new IllegalStateException("a register was not stored")),
                0));
  }

  private static Columns columns(CampBatch batch) {
    CampMapping mapping = batch.mapping();
    return new Columns()
        .set("TITLE", Texts.fitting(batch.name()))
        .set("KIND", batch.kind())
        .set("TELLS", batch.tells() ? 1 : 0)
        .set("ROW_COUNT", batch.rows())
        .set("STATE", batch.state())
        .set("MAPPING", mapping == null ? null : json(mapping));
  }

  @Override
  public void add(long batch, Map<Integer, List<String>> rows) {
    List<Insert> inserts = new ArrayList<>();
    rows.forEach(
        (number, cells) ->
            inserts.add(
                Insert.into("CAMP_ROW")
                    .set("BATCH_ID", batch)
                    .set("ROW_NO", number)
                    .set("CELLS", Json.of(cells))
                    .set("STATE", CampRowState.UNREAD)
                    .set("TRIES", 0)));
    database.write(
        session -> {
          session.insertAll(inserts);
          return session;
        });
  }

  @Override
  public Optional<CampBatch> find(long batch) {
    return database.read(
        session -> session.first(SELECT_BATCH + "where ID = ?", AoCampStore::batch, batch));
  }

  @Override
  public List<CampBatch> latest(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT_BATCH + "where STATE <> ? order by ID desc limit ?",
                AoCampStore::batch,
                CampState.LOADING,
                limit));
  }

  @Override
  public List<CampBatch> in(Set<CampState> states, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT_BATCH
                    + "where STATE in ("
                    + String.join(", ", Collections.nCopies(states.size(), "?"))
                    + ") order by ID limit "
                    + limit,
                AoCampStore::batch,
                states.toArray()));
  }

  @Override
  public Optional<CampMapping> remembered(List<String> header) {
    return database.read(
        session ->
            session.first(
                "select MAPPING from $CAMP_BATCH where HEADER_KEY = ? and MAPPING is not null"
                    + " order by ID desc limit 1",
                row -> mapping(row.text("MAPPING")),
                headerKey(header)));
  }

  @Override
  public Optional<CampBatch> change(CampBatch read, CampBatch next) {
    Update update = new Update("CAMP_BATCH", columns(next));
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
  public List<CampRow> rows(long batch, Set<CampRowState> states, int after, int limit) {
    List<CampRow> found = new ArrayList<>();
    database.read(
        session -> {
          // One state after the other, because each is a range of the index.
          for (CampRowState state : states) {
            found.addAll(
                session.list(
                    SELECT_ROW
                        + "where BATCH_ID = ? and STATE = ? and ROW_NO > ? order by ROW_NO limit ?",
                    AoCampStore::row,
                    batch,
                    state,
                    after,
                    limit));
          }
          return found;
        });
    found.sort((a, b) -> Integer.compare(a.number(), b.number()));
    return found.size() <= limit ? found : List.copyOf(found.subList(0, limit));
  }

  @Override
  public Map<CampRowState, Long> counts(long batch) {
    Map<CampRowState, Long> counts = new EnumMap<>(CampRowState.class);
    database.read(
        session ->
            session.list(
                "select STATE, count(*) as AMOUNT from $CAMP_ROW where BATCH_ID = ? group by STATE",
                row -> counts.put(row.constant("STATE", CampRowState.class), row.number("AMOUNT")),
                batch));
    return counts;
  }

  @Override
  public void keep(List<Checked> rows) {
    List<@Nullable Object[]> arguments = new ArrayList<>();
    for (Checked each : rows) {
      arguments.add(
          new @Nullable Object[] {
            each.state(),
            ReasonsJson.of(each.reasons()),
            mark(each.marks(), false),
            mark(each.marks(), true),
            each.id().batch(),
            CampRowState.UNREAD,
            each.id().number()
          });
    }
    database.write(
        session -> {
          session.updateAll(
              "update $CAMP_ROW set STATE = ?, REASONS = ?, WORDS_MARK = ?, REFERENCE_MARK = ?"
                  + " where BATCH_ID = ? and STATE = ? and ROW_NO = ?",
              arguments);
          return session;
        });
  }

  private static @Nullable String mark(Set<String> marks, boolean ofReference) {
    return marks.stream()
        .filter(mark -> mark.startsWith(REFERENCE_MARK) == ofReference)
        .map(AoCampStore::fitting)
        .findFirst()
        .orElse(null);
  }

  private static String fitting(String mark) {
    return mark.length() <= LONGEST_MARK ? mark : mark.substring(0, LONGEST_MARK);
  }

  @Override
  public Map<String, Integer> earlier(long batch, int before, Collection<String> marks) {
    Map<String, Integer> earlier = new HashMap<>();
    forEachChunk(
        marks,
        (column, session, chunk) -> {
          List<@Nullable Object> arguments = new ArrayList<>(chunk);
          arguments.addAll(
              List.of(batch, before, CampRowState.GOOD, CampRowState.DONE, CampRowState.FAILED));
          session.list(
              "select "
                  + column
                  + ", min(ROW_NO) as LOWEST from $CAMP_ROW where "
                  + column
                  + " in ("
                  + MARKS
                  + ") and BATCH_ID = ? and ROW_NO < ? and STATE in (?, ?, ?) group by "
                  + column,
              row -> earlier.put(row.text(column), row.integer("LOWEST")),
              arguments.toArray());
        });
    return spelledOut(marks, earlier);
  }

  @Override
  public Map<String, Reference> registered(Collection<String> marks) {
    Map<String, Reference> registered = new HashMap<>();
    forEachChunk(
        marks,
        (column, session, chunk) -> {
          List<@Nullable Object> arguments = new ArrayList<>(chunk);
          arguments.addAll(List.of(CampRowState.DONE, CampRowState.KEPT));
          session.list(
              "select "
                  + column
                  + ", REFERENCE from $CAMP_ROW where "
                  + column
                  + " in ("
                  + MARKS
                  + ") and STATE in (?, ?) and REFERENCE is not null",
              row -> registered.put(row.text(column), Origins.reference(row)),
              arguments.toArray());
        });
    return spelledOut(marks, registered);
  }

  /** By the whole marks, of which the table has the beginnings. */
  private static <T> Map<String, T> spelledOut(Collection<String> marks, Map<String, T> found) {
    Map<String, T> whole = new HashMap<>();
    for (String mark : marks) {
      T value = found.get(fitting(mark));
      if (value != null) {
        whole.put(mark, value);
      }
    }
    return whole;
  }

  private void forEachChunk(Collection<String> marks, ChunkReader reader) {
    List<String> words = new ArrayList<>();
    List<String> references = new ArrayList<>();
    for (String mark : marks) {
      (mark.startsWith(REFERENCE_MARK) ? references : words).add(fitting(mark));
    }
    database.read(
        session -> {
          forEachChunk(session, "WORDS_MARK", words, reader);
          forEachChunk(session, "REFERENCE_MARK", references, reader);
          return session;
        });
  }

  private static void forEachChunk(
      Session session, String column, List<String> marks, ChunkReader reader) {
    for (int from = 0; from < marks.size(); from += CHUNK) {
      List<String> chunk =
          new ArrayList<>(marks.subList(from, Math.min(marks.size(), from + CHUNK)));
      while (chunk.size() < CHUNK) {
        chunk.add(chunk.get(0));
      }
      reader.read(column, session, chunk);
    }
  }

  private interface ChunkReader {
    void read(String column, Session session, List<String> chunk);
  }

  @Override
  public void restate(long batch, CampRowState from, CampRowState to) {
    database.write(
        session ->
            session.update(
                "update $CAMP_ROW set STATE = ?, REASONS = null, TRIES = 0"
                    + " where BATCH_ID = ? and STATE = ?",
                to,
                batch,
                from));
  }

  @Override
  public List<CampRowId> claimable(long batch, Instant now, int limit) {
    return database.read(
        session ->
            session.list(
                "select BATCH_ID, ROW_NO from $CAMP_ROW where BATCH_ID = ? and STATE = ?"
                    + " and (CLAIMED_UNTIL is null or CLAIMED_UNTIL <= ?) order by ROW_NO limit ?",
                row -> new CampRowId(row.number("BATCH_ID"), row.integer("ROW_NO")),
                batch,
                CampRowState.GOOD,
                now,
                limit));
  }

  @Override
  public long doneSince(long batch, Instant since) {
    return database.read(
        session ->
            session
                .first(
                    "select count(*) as AMOUNT from $CAMP_ROW where BATCH_ID = ? and STATE = ?"
                        + " and SETTLED > ?",
                    row -> row.number("AMOUNT"),
                    batch,
                    CampRowState.DONE,
                    since)
                .orElse(0L));
  }

  @Override
  public Optional<CampRow> claim(CampRowId id, Instant until, Instant now) {
    return database.write(
        session -> {
          boolean ours =
              session.update(
                      "update $CAMP_ROW set CLAIMED_UNTIL = ? where BATCH_ID = ? and STATE = ?"
                          + " and ROW_NO = ? and (CLAIMED_UNTIL is null or CLAIMED_UNTIL <= ?)",
                      until,
                      id.batch(),
                      CampRowState.GOOD,
                      id.number(),
                      now)
                  == 1;
          return ours
              ? session.first(
                  SELECT_ROW + "where BATCH_ID = ? and STATE = ? and ROW_NO = ?",
                  AoCampStore::row,
                  id.batch(),
                  CampRowState.GOOD,
                  id.number())
              : Optional.empty();
        });
  }

  @Override
  public int settle(
      CampRowId id,
      CampRowState state,
      List<Reason> reasons,
      @Nullable IssueId issue,
      @Nullable Reference reference,
      Instant now) {
    return database.write(
        session -> {
          session.update(
              "update $CAMP_ROW set STATE = ?, REASONS = ?, ISSUE_ID = ?, REFERENCE = ?,"
                  + " CLAIMED_UNTIL = null, SETTLED = ?, TRIES = TRIES + ?"
                  + " where BATCH_ID = ? and ROW_NO = ?",
              state,
              ReasonsJson.of(reasons),
              issue == null ? null : issue.value(),
              reference == null ? null : reference.toString(),
              now,
              state == CampRowState.GOOD ? 1 : 0,
              id.batch(),
              id.number());
          return session
              .first(
                  "select TRIES from $CAMP_ROW where BATCH_ID = ? and ROW_NO = ?",
                  row -> row.integer("TRIES"),
                  id.batch(),
                  id.number())
              .orElse(0);
        });
  }

  @Override
  public void erase(Instant before) {
    database.write(
        session -> {
          List<Long> cutOff =
              session.list(
                  "select ID from $CAMP_BATCH where STATE = ? and CREATED < ?",
                  row -> row.number("ID"),
                  CampState.LOADING,
                  before);
          for (Long id : cutOff) {
            session.update("delete from $CAMP_ROW where BATCH_ID = ?", id);
            session.update("delete from $CAMP_BATCH where ID = ?", id);
          }
          List<Long> done =
              session.list(
                  "select ID from $CAMP_BATCH where STATE in (?, ?) and CREATED < ?",
                  row -> row.number("ID"),
                  CampState.DONE,
                  CampState.UNDONE,
                  before);
          for (Long id : done) {
            session.update("update $CAMP_ROW set CELLS = '[]' where BATCH_ID = ?", id);
          }
          return session;
        });
  }

  private static CampBatch batch(Row row) throws SQLException {
    String mapping = row.textOrNull("MAPPING");
    return new CampBatch(
        row.number("ID"),
        row.text("TITLE"),
        row.text("FILE_NAME"),
        row.text("OWNER_KEY"),
        row.time("CREATED"),
        LocalDate.parse(row.text("CAMP_DAY")),
        row.constant("KIND", Kind.class),
        row.integer("TELLS") == 1,
        Json.texts(row.text("HEADER")),
        row.integer("ROW_COUNT"),
        row.constant("STATE", CampState.class),
        mapping == null ? null : mapping(mapping),
        row.integer("REVISION"));
  }

  private static CampRow row(Row row) throws SQLException {
    String reasons = row.textOrNull("REASONS");
    Long issue = row.numberOrNull("ISSUE_ID");
    return new CampRow(
        new CampRowId(row.number("BATCH_ID"), row.integer("ROW_NO")),
        Json.texts(row.text("CELLS")),
        row.constant("STATE", CampRowState.class),
        reasons == null ? List.of() : ReasonsJson.read(reasons),
        issue == null ? null : new IssueId(issue),
        row.textOrNull("REFERENCE") == null ? null : Origins.reference(row));
  }

  private static String json(CampMapping mapping) {
    Map<String, String> columns = new LinkedHashMap<>();
    mapping.columns().forEach((column, at) -> columns.put(column.key(), String.valueOf(at)));
    return Json.of(columns);
  }

  /** A column that is not known any more is left out. */
  private static CampMapping mapping(String json) {
    Map<CampColumn, Integer> columns = new EnumMap<>(CampColumn.class);
    Json.textMap(json)
        .forEach(
            (key, at) ->
                CampColumn.ofKey(key)
                    .ifPresent(column -> columns.put(column, Integer.valueOf(at))));
    return new CampMapping(columns);
  }

  private static String headerKey(List<String> header) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(CampMapping.headerKey(header).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

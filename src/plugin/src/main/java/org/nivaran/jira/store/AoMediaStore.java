package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.Medium.State;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.NewMedium;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.QueueCounts;

/**
 * The files that citizens sent, over their table. One column, NEXT_AT, says when a row can be
 * claimed, be it waiting or claimed; it is empty in the rows that are attached or dead.
 */
public final class AoMediaStore implements MediaStore {

  private static final String SELECT =
      "select ID, UNIQUE_KEY, ISSUE_ID, SOURCE, LINE, KIND, HANDLE, MIME_TYPE, DIGEST, SENT_NAME,"
          + " ADDRESS, SENT, STATE, ATTEMPTS, NEXT_AT, FILE_NAME, FILE_SIZE, LAST_ERROR,"
          + " TRANSCRIPT, TRANSCRIBER, TRANSCRIBED from $MEDIUM where ";

  private final Database database;

  public AoMediaStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean insertIfAbsent(NewMedium medium, Instant now) {
    MediaHandle handle = medium.handle();
    Insert row =
        Insert.into("MEDIUM")
            .set("UNIQUE_KEY", medium.key())
            .set("ISSUE_ID", medium.issue().value())
            .set("SOURCE", medium.source())
            .set("LINE", medium.line().value())
            .set("KIND", medium.kind().key())
            .set("HANDLE", handle.id())
            .set("MIME_TYPE", Texts.fitting(handle.mimeType()))
            .set("DIGEST", Texts.fitting(handle.sha256()))
            .set("SENT_NAME", Texts.fitting(handle.fileName()))
            .set("ADDRESS", handle.address())
            .set("SENT", medium.sent())
            .set("STATE", State.WAITING)
            .set("ATTEMPTS", 0)
            .set("NEXT_AT", now);
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public List<MediumId> claimable(Instant now, int limit) {
    return database.read(
        session ->
            session.some(
                "select ID from $MEDIUM where NEXT_AT <= ? order by NEXT_AT, ID",
                row -> new MediumId(row.number("ID")),
                0,
                limit,
                now));
  }

  @Override
  public boolean claim(MediumId id, Claim claim) {
    return changed(
        "update $MEDIUM set STATE = ?, NODE = ?, NEXT_AT = ?, ATTEMPTS = ATTEMPTS + 1"
            + " where ID = ? and NEXT_AT <= ?",
        State.CLAIMED,
        claim.node().value(),
        claim.until(),
        id.value(),
        claim.now());
  }

  @Override
  public Optional<Medium> find(MediumId id) {
    return database.read(
        session -> session.first(SELECT + "ID = ?", AoMediaStore::medium, id.value()));
  }

  @Override
  public List<Medium> of(IssueId issue) {
    return database.read(
        session ->
            session.list(SELECT + "ISSUE_ID = ? order by ID", AoMediaStore::medium, issue.value()));
  }

  @Override
  public boolean attached(MediumId id, NodeId node, String fileName, long size) {
    return changed(
        "update $MEDIUM set STATE = ?, NODE = null, NEXT_AT = null, FILE_NAME = ?, FILE_SIZE = ?,"
            + " LAST_ERROR = null where ID = ? and STATE = ? and NODE = ?",
        State.ATTACHED,
        fileName,
        size,
        id.value(),
        State.CLAIMED,
        node.value());
  }

  @Override
  public boolean retryAt(MediumId id, NodeId node, Instant at, String reason) {
    return settled(id, node, State.WAITING, at, reason);
  }

  @Override
  public boolean dead(MediumId id, NodeId node, String reason) {
    return settled(id, node, State.DEAD, null, reason);
  }

  private boolean settled(
      MediumId id, NodeId node, State state, @Nullable Instant next, String reason) {
    return changed(
        "update $MEDIUM set STATE = ?, NODE = null, NEXT_AT = ?, LAST_ERROR = ?"
            + " where ID = ? and STATE = ? and NODE = ?",
        state,
        next,
        Texts.error(reason),
        id.value(),
        State.CLAIMED,
        node.value());
  }

  @Override
  public boolean revive(MediumId id, Instant now) {
    return changed(
        "update $MEDIUM set STATE = ?, NEXT_AT = ?, ATTEMPTS = 0 where ID = ? and STATE = ?",
        State.WAITING,
        now,
        id.value(),
        State.DEAD);
  }

  @Override
  public boolean transcribe(MediumId id, Medium.Transcript transcript) {
    boolean none = transcript.text().isBlank();
    return changed(
        "update $MEDIUM set TRANSCRIPT = ?, TRANSCRIBER = ?, TRANSCRIBED = ? where ID = ?",
        none ? null : transcript.text(),
        none ? null : transcript.by(),
        none ? null : transcript.at(),
        id.value());
  }

  @Override
  public List<Medium> deadOnes(int limit) {
    return database.read(
        session ->
            session.some(
                SELECT + "STATE = ? order by ID desc", AoMediaStore::medium, 0, limit, State.DEAD));
  }

  @Override
  public QueueCounts counts() {
    return database.read(
        session -> {
          Counts counts =
              Counts.read(
                  session,
                  "select STATE, count(*) as AMOUNT from $MEDIUM where STATE in (?, ?, ?)"
                      + " group by STATE",
                  State.WAITING,
                  State.CLAIMED,
                  State.DEAD);
          return new QueueCounts(
              counts.of(State.WAITING), counts.of(State.CLAIMED), counts.of(State.DEAD), 0);
        });
  }

  private boolean changed(String statement, @Nullable Object... arguments) {
    return database.write(session -> session.update(statement, arguments) == 1);
  }

  private static Medium medium(Row row) throws SQLException {
    Instant next = row.timeOrNull("NEXT_AT");
    return new Medium(
        new MediumId(row.number("ID")),
        new NewMedium(
            row.text("UNIQUE_KEY"),
            new IssueId(row.number("ISSUE_ID")),
            row.text("SOURCE"),
            new LineId(row.text("LINE")),
            MediaKind.ofKey(row.text("KIND")).orElse(MediaKind.DOCUMENT),
            new MediaHandle(
                orEmpty(row.textOrNull("HANDLE")),
                row.textOrNull("MIME_TYPE"),
                row.textOrNull("DIGEST"),
                row.textOrNull("SENT_NAME"),
                row.textOrNull("ADDRESS")),
            row.time("SENT")),
        row.constant("STATE", State.class),
        row.integer("ATTEMPTS"),
        next == null ? row.time("SENT") : next,
        row.textOrNull("FILE_NAME"),
        row.numberOrNull("FILE_SIZE"),
        row.textOrNull("LAST_ERROR"),
        transcript(row));
  }

  private static Medium.@Nullable Transcript transcript(Row row) throws SQLException {
    String text = row.textOrNull("TRANSCRIPT");
    String by = row.textOrNull("TRANSCRIBER");
    return text == null
        ? null
        : new Medium.Transcript(text, by == null ? "" : by, row.time("TRANSCRIBED"));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

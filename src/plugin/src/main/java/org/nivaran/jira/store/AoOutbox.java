package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.QueueCounts;

/**
 * The outbox over its table. NEXT_AT is empty unless a row waits, CLAIMED_UNTIL unless it is being
 * sent, so both indexes are as small as the work.
 */
public final class AoOutbox implements Outbox {

  private static final String SELECT =
      "select ID, UNIQUE_KEY, LINE, CITIZEN_ID, ISSUE_ID, MESSAGE, STATE, ATTEMPTS, NEXT_AT,"
          + " MESSAGE_ID, CREATED, CHANGED, LAST_ERROR from $OUTBOX where ";

  private final Database database;

  public AoOutbox(Database database) {
    this.database = database;
  }

  @Override
  public boolean insertIfAbsent(NewOutboxEntry entry, Instant now) {
    IssueId issue = entry.issue();
    Insert row =
        Insert.into("OUTBOX")
            .set("UNIQUE_KEY", entry.key())
            .set("LINE", entry.line().value())
            .set("CITIZEN_ID", entry.citizen().value())
            .set("ISSUE_ID", issue == null ? null : issue.value())
            .set("MESSAGE", Json.of(entry.message()))
            .set("STATE", SendState.WAITING)
            .set("ATTEMPTS", 0)
            .set("NEXT_AT", entry.notBefore())
            .set("CREATED", now)
            .set("CHANGED", now);
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public List<OutboxEntryId> claimable(Instant now, int limit) {
    return ids(
        "select ID from $OUTBOX where NEXT_AT <= ? order by NEXT_AT, ID limit ?", now, limit);
  }

  @Override
  public boolean claim(OutboxEntryId id, Claim claim) {
    return changed(
        "update $OUTBOX set STATE = ?, NODE = ?, NEXT_AT = null, CLAIMED_UNTIL = ?, CHANGED = ?,"
            + " ATTEMPTS = ATTEMPTS + 1 where ID = ? and STATE = ? and NEXT_AT <= ?",
        SendState.SENDING,
        claim.node().value(),
        claim.until(),
        claim.now(),
        id.value(),
        SendState.WAITING,
        claim.now());
  }

  @Override
  public Optional<OutboxEntry> find(OutboxEntryId id) {
    return first("ID = ?", id.value());
  }

  @Override
  public Optional<OutboxEntry> findByKey(String key) {
    return first("UNIQUE_KEY = ?", key);
  }

  @Override
  public Optional<OutboxEntry> findByMessageId(String messageId) {
    return first("MESSAGE_ID = ?", messageId);
  }

  @Override
  public List<OutboxEntry> about(IssueId issue) {
    return database.read(
        session ->
            session.list(SELECT + "ISSUE_ID = ? order by ID", AoOutbox::entry, issue.value()));
  }

  @Override
  public boolean sent(OutboxEntryId id, NodeId node, String messageId, Instant at) {
    return changed(
        "update $OUTBOX set STATE = ?, MESSAGE_ID = ?, CHANGED = ?, NODE = null,"
            + " CLAIMED_UNTIL = null, LAST_ERROR = null where ID = ? and STATE = ? and NODE = ?",
        SendState.SENT,
        messageId,
        at,
        id.value(),
        SendState.SENDING,
        node.value());
  }

  @Override
  public boolean retryAt(OutboxEntryId id, NodeId node, Instant at, String reason) {
    return changed(
        "update $OUTBOX set STATE = ?, NEXT_AT = ?, LAST_ERROR = ?, NODE = null,"
            + " CLAIMED_UNTIL = null where ID = ? and STATE = ? and NODE = ?",
        SendState.WAITING,
        at,
        Texts.error(reason),
        id.value(),
        SendState.SENDING,
        node.value());
  }

  @Override
  public boolean dead(OutboxEntryId id, NodeId node, String reason) {
    return changed(
        "update $OUTBOX set STATE = ?, LAST_ERROR = ?, NODE = null, CLAIMED_UNTIL = null"
            + " where ID = ? and STATE = ? and NODE = ?",
        SendState.DEAD,
        Texts.error(reason),
        id.value(),
        SendState.SENDING,
        node.value());
  }

  @Override
  public boolean postpone(OutboxEntryId id, Instant until, @Nullable String reason) {
    return reason == null
        ? changed(
            "update $OUTBOX set NEXT_AT = ? where ID = ? and STATE = ?",
            until,
            id.value(),
            SendState.WAITING)
        : changed(
            "update $OUTBOX set NEXT_AT = ?, LAST_ERROR = ? where ID = ? and STATE = ?",
            until,
            Texts.error(reason),
            id.value(),
            SendState.WAITING);
  }

  @Override
  public List<Instant> recent(CitizenId citizen, LineId line, Instant since) {
    return database.read(
        session ->
            session.list(
                "select CHANGED from $OUTBOX where CITIZEN_ID = ? and CHANGED >= ? and LINE = ?"
                    + " and STATE in (?, ?, ?) order by CHANGED",
                row -> row.time("CHANGED"),
                citizen.value(),
                since,
                line.value(),
                SendState.SENT,
                SendState.DELIVERED,
                SendState.READ));
  }

  @Override
  public List<OutboxEntryId> stalled(Instant before, int limit) {
    return ids(
        "select ID from $OUTBOX where CLAIMED_UNTIL < ? order by CLAIMED_UNTIL, ID limit ?",
        before,
        limit);
  }

  @Override
  public boolean uncertain(OutboxEntryId id, String reason, Instant at) {
    return changed(
        "update $OUTBOX set STATE = ?, LAST_ERROR = ?, CHANGED = ?, NODE = null,"
            + " CLAIMED_UNTIL = null where ID = ? and STATE = ?",
        SendState.UNCERTAIN,
        Texts.error(reason),
        at,
        id.value(),
        SendState.SENDING);
  }

  @Override
  public boolean reported(OutboxEntryId id, SendState state, String messageId, Instant at) {
    if (!state.isAccepted()) {
      throw new IllegalArgumentException("a report never makes a message " + state);
    }
    SendState[] earlier = earlierThan(state);
    String marks = "?" + ", ?".repeat(earlier.length - 1);
    Object[] arguments = new Object[4 + earlier.length];
    arguments[0] = state;
    arguments[1] = messageId;
    arguments[2] = at;
    arguments[3] = id.value();
    System.arraycopy(earlier, 0, arguments, 4, earlier.length);
    return changed(
        "update $OUTBOX set STATE = ?, MESSAGE_ID = ?, CHANGED = ?, NODE = null,"
            + " CLAIMED_UNTIL = null, LAST_ERROR = null where ID = ? and STATE in ("
            + marks
            + ")",
        arguments);
  }

  private static SendState[] earlierThan(SendState state) {
    return switch (state) {
      case SENT -> new SendState[] {SendState.SENDING, SendState.UNCERTAIN, SendState.DEAD};
      case DELIVERED ->
          new SendState[] {SendState.SENDING, SendState.UNCERTAIN, SendState.DEAD, SendState.SENT};
      default ->
          new SendState[] {
            SendState.SENDING,
            SendState.UNCERTAIN,
            SendState.DEAD,
            SendState.SENT,
            SendState.DELIVERED
          };
    };
  }

  @Override
  public boolean refusedLater(
      OutboxEntryId id, @Nullable Instant retry, String reason, Instant at) {
    return changed(
        "update $OUTBOX set STATE = ?, NEXT_AT = ?, LAST_ERROR = ?, CHANGED = ?, NODE = null,"
            + " CLAIMED_UNTIL = null where ID = ? and STATE in (?, ?, ?)",
        retry == null ? SendState.DEAD : SendState.WAITING,
        retry,
        Texts.error(reason),
        at,
        id.value(),
        SendState.SENT,
        SendState.SENDING,
        SendState.UNCERTAIN);
  }

  @Override
  public boolean revive(OutboxEntryId id, Instant now) {
    return changed(
        "update $OUTBOX set STATE = ?, NEXT_AT = ?, ATTEMPTS = 0, CHANGED = ?"
            + " where ID = ? and STATE in (?, ?)",
        SendState.WAITING,
        now,
        now,
        id.value(),
        SendState.DEAD,
        SendState.UNCERTAIN);
  }

  @Override
  public List<OutboxEntry> troubled(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "STATE in (?, ?) order by ID desc limit ?",
                AoOutbox::entry,
                SendState.DEAD,
                SendState.UNCERTAIN,
                limit));
  }

  @Override
  public QueueCounts counts() {
    return database.read(
        session -> {
          Counts counts =
              Counts.read(
                  session,
                  "select STATE, count(*) as AMOUNT from $OUTBOX where STATE in (?, ?, ?, ?)"
                      + " group by STATE",
                  SendState.WAITING,
                  SendState.SENDING,
                  SendState.DEAD,
                  SendState.UNCERTAIN);
          return new QueueCounts(
              counts.of(SendState.WAITING),
              counts.of(SendState.SENDING),
              counts.of(SendState.DEAD),
              counts.of(SendState.UNCERTAIN));
        });
  }

  private List<OutboxEntryId> ids(String statement, Object... arguments) {
    return database.read(
        session ->
            session.list(statement, row -> row.number("ID"), arguments).stream()
                .sorted()
                .map(OutboxEntryId::new)
                .toList());
  }

  private Optional<OutboxEntry> first(String condition, Object argument) {
    return database.read(session -> session.first(SELECT + condition, AoOutbox::entry, argument));
  }

  private boolean changed(String statement, @Nullable Object... arguments) {
    return database.write(session -> session.update(statement, arguments) == 1);
  }

  private static OutboxEntry entry(Row row) throws SQLException {
    Long issue = row.numberOrNull("ISSUE_ID");
    Instant created = row.time("CREATED");
    return new OutboxEntry(
        new OutboxEntryId(row.number("ID")),
        row.text("UNIQUE_KEY"),
        new LineId(row.text("LINE")),
        new CitizenId(row.number("CITIZEN_ID")),
        issue == null ? null : new IssueId(issue),
        Json.message(row.text("MESSAGE")),
        row.constant("STATE", SendState.class),
        row.integer("ATTEMPTS"),
        Objects.requireNonNullElse(row.timeOrNull("NEXT_AT"), created),
        row.textOrNull("MESSAGE_ID"),
        created,
        row.time("CHANGED"),
        row.textOrNull("LAST_ERROR"));
  }
}

package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntry.State;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.QueueCounts;

/**
 * The inbox over its table. Of one sender's rows only the first that has a NEXT_AT can be claimed.
 * One column, NEXT_AT, says when a row can be claimed, be it waiting or claimed; it is empty in the
 * rows that are done or dead, so its index is as small as the work.
 */
public final class AoInbox implements Inbox {

  private static final String COLUMNS =
      "ID, UNIQUE_KEY, SENDER, SOURCE, PAYLOAD, RECEIVED, STATE, ATTEMPTS, NEXT_AT, LAST_ERROR";

  private static final String NOT_BEHIND_ANOTHER =
      "not exists (select 1 from $INBOX OLDER where OLDER.SENDER = E.SENDER and OLDER.ID < E.ID"
          + " and OLDER.NEXT_AT is not null)";

  private final Database database;

  public AoInbox(Database database) {
    this.database = database;
  }

  @Override
  public int insertAbsent(List<NewInboxEntry> entries) {
    return database.write(
        session -> {
          int inserted = 0;
          for (NewInboxEntry entry : entries) {
            if (session.insertIfAbsent(row(entry))) {
              inserted++;
            }
          }
          return inserted;
        });
  }

  private static Insert row(NewInboxEntry entry) {
    String deadReason = entry.deadReason();
    boolean dead = deadReason != null;
    return Insert.into("INBOX")
        .set("UNIQUE_KEY", entry.key())
        .set("SENDER", entry.sender())
        .set("SOURCE", entry.source())
        .set("PAYLOAD", entry.payload())
        .set("RECEIVED", entry.received())
        .set("STATE", dead ? State.DEAD : State.WAITING)
        .set("ATTEMPTS", 0)
        .set("NEXT_AT", dead ? null : entry.received())
        .set("LAST_ERROR", deadReason == null ? null : Texts.error(deadReason));
  }

  @Override
  public List<InboxEntryId> claimable(Instant now, int limit) {
    return database.read(
        session ->
            session
                .list(
                    "select E.ID from $INBOX E where E.NEXT_AT <= ? and "
                        + NOT_BEHIND_ANOTHER
                        + " order by E.NEXT_AT, E.ID limit ?",
                    row -> row.number("ID"),
                    now,
                    limit)
                .stream()
                .sorted()
                .map(InboxEntryId::new)
                .toList());
  }

  @Override
  public boolean claim(InboxEntryId id, Claim claim) {
    return database.write(session -> isFirst(session, id) && take(session, id, claim));
  }

  /**
   * Once true it stays so until the row is done: numbers grow, and only a revived row gets in front
   * of one that was first. What two deliveries store at the same moment has no order anyway.
   */
  private static boolean isFirst(Session session, InboxEntryId id) {
    return session
        .first(
            "select E.ID from $INBOX E where E.ID = ? and " + NOT_BEHIND_ANOTHER,
            row -> row.number("ID"),
            id.value())
        .isPresent();
  }

  private static boolean take(Session session, InboxEntryId id, Claim claim) {
    return session.update(
            "update $INBOX set STATE = ?, NODE = ?, NEXT_AT = ?, ATTEMPTS = ATTEMPTS + 1"
                + " where ID = ? and NEXT_AT <= ?",
            State.CLAIMED,
            claim.node().value(),
            claim.until(),
            id.value(),
            claim.now())
        == 1;
  }

  @Override
  public Optional<InboxEntry> find(InboxEntryId id) {
    return database.read(
        session ->
            session.first(
                "select " + COLUMNS + " from $INBOX where ID = ?", AoInbox::entry, id.value()));
  }

  @Override
  public boolean complete(InboxEntryId id, NodeId node) {
    return changed(
        "update $INBOX set STATE = ?, NODE = null, NEXT_AT = null, SENDER = null, LAST_ERROR = null"
            + " where ID = ? and STATE = ? and NODE = ?",
        State.DONE,
        id.value(),
        State.CLAIMED,
        node.value());
  }

  @Override
  public boolean retryAt(InboxEntryId id, NodeId node, Instant at, String reason) {
    return changed(
        "update $INBOX set STATE = ?, NODE = null, NEXT_AT = ?, LAST_ERROR = ?"
            + " where ID = ? and STATE = ? and NODE = ?",
        State.WAITING,
        at,
        Texts.error(reason),
        id.value(),
        State.CLAIMED,
        node.value());
  }

  @Override
  public boolean dead(InboxEntryId id, NodeId node, String reason) {
    return changed(
        "update $INBOX set STATE = ?, NODE = null, NEXT_AT = null, LAST_ERROR = ?"
            + " where ID = ? and STATE = ? and NODE = ?",
        State.DEAD,
        Texts.error(reason),
        id.value(),
        State.CLAIMED,
        node.value());
  }

  @Override
  public boolean revive(InboxEntryId id, Instant now) {
    return changed(
        "update $INBOX set STATE = ?, NEXT_AT = ?, ATTEMPTS = 0 where ID = ? and STATE = ?",
        State.WAITING,
        now,
        id.value(),
        State.DEAD);
  }

  @Override
  public List<InboxEntry> deadEntries(int limit) {
    return database.read(
        session ->
            session.list(
                "select " + COLUMNS + " from $INBOX where STATE = ? order by ID desc limit ?",
                AoInbox::entry,
                State.DEAD,
                limit));
  }

  @Override
  public QueueCounts counts() {
    return database.read(
        session -> {
          Counts counts =
              Counts.read(
                  session,
                  "select STATE, count(*) as AMOUNT from $INBOX where STATE in (?, ?, ?)"
                      + " group by STATE",
                  State.WAITING,
                  State.CLAIMED,
                  State.DEAD);
          return new QueueCounts(
              counts.of(State.WAITING), counts.of(State.CLAIMED), counts.of(State.DEAD), 0);
        });
  }

  private boolean changed(String statement, Object... arguments) {
    return database.write(session -> session.update(statement, arguments) == 1);
  }

  private static InboxEntry entry(Row row) throws SQLException {
    Instant received = row.time("RECEIVED");
    return new InboxEntry(
        new InboxEntryId(row.number("ID")),
        row.text("UNIQUE_KEY"),
        row.textOrNull("SENDER"),
        row.text("SOURCE"),
        row.text("PAYLOAD"),
        received,
        row.constant("STATE", State.class),
        row.integer("ATTEMPTS"),
        Objects.requireNonNullElse(row.timeOrNull("NEXT_AT"), received),
        row.textOrNull("LAST_ERROR"));
  }
}

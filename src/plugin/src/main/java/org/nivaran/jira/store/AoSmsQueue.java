package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.QueueCounts;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsState;

/** SMS over their table. NEXT_AT is empty unless one waits, CLAIMED_UNTIL unless it is sent now. */
public final class AoSmsQueue implements SmsQueue {

  private static final String SELECT =
      "select ID, EVENT_KEY, CITIZEN_ID, ISSUE_ID, MESSAGE_KEY, LANG, WORDS, TEMPLATE_ID, HEADER,"
          + " STATE, ATTEMPTS, GATEWAY_ID, CREATED, CHANGED, LAST_ERROR from $SMS where ";

  private static final String MINE = " where ID = ? and STATE = ? and CLAIMED_BY = ?";

  private final Database database;

  public AoSmsQueue(Database database) {
    this.database = database;
  }

  @Override
  public boolean insertIfAbsent(Sms sms) {
    IssueId issue = sms.issue();
    Insert row =
        Insert.into("SMS")
            .set("EVENT_KEY", sms.event())
            .set("CITIZEN_ID", sms.citizen().value())
            .set("ISSUE_ID", issue == null ? null : issue.value())
            .set("MESSAGE_KEY", sms.kind().key())
            .set("LANG", sms.language().tag())
            .set("WORDS", sms.words())
            .set("TEMPLATE_ID", sms.templateId())
            .set("HEADER", sms.header())
            .set("PARTS", sms.length().parts())
            .set("STATE", SmsState.WAITING)
            .set("ATTEMPTS", 0)
            .set("NEXT_AT", sms.created())
            .set("CREATED", sms.created())
            .set("CHANGED", sms.changed());
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public List<SmsId> claimable(Instant now, int limit) {
    return database.read(
        session ->
            session.list(
                "select ID from $SMS where NEXT_AT <= ? order by NEXT_AT, ID limit ?",
                row -> new SmsId(row.number("ID")),
                now,
                limit));
  }

  @Override
  public boolean claim(SmsId id, Claim claim) {
    return changed(
        "update $SMS set STATE = ?, CLAIMED_BY = ?, NEXT_AT = null, CLAIMED_UNTIL = ?, CHANGED = ?,"
            + " ATTEMPTS = ATTEMPTS + 1 where ID = ? and STATE = ? and NEXT_AT <= ?",
        SmsState.SENDING,
        claim.node().value(),
        claim.until(),
        claim.now(),
        id.value(),
        SmsState.WAITING,
        claim.now());
  }

  @Override
  public Optional<Sms> find(SmsId id) {
    return first("ID = ?", id.value());
  }

  @Override
  public Optional<Sms> findByEvent(String event) {
    return first("EVENT_KEY = ?", event);
  }

  @Override
  public List<Sms> about(IssueId issue) {
    return database.read(
        session ->
            session.list(SELECT + "ISSUE_ID = ? order by ID", AoSmsQueue::sms, issue.value()));
  }

  @Override
  public boolean sent(SmsId id, NodeId node, String gatewayId, Instant at) {
    return changed(
        "update $SMS set STATE = ?, GATEWAY_ID = ?, CHANGED = ?, CLAIMED_UNTIL = null,"
            + " LAST_ERROR = null"
            + MINE,
        SmsState.SENT,
        Texts.fitting(gatewayId),
        at,
        id.value(),
        SmsState.SENDING,
        node.value());
  }

  @Override
  public boolean retryAt(SmsId id, NodeId node, Instant at, boolean counts, String reason) {
    return changed(
        "update $SMS set STATE = ?, NEXT_AT = ?, LAST_ERROR = ?, CLAIMED_UNTIL = null,"
            + " ATTEMPTS = ATTEMPTS - ?"
            + MINE,
        SmsState.WAITING,
        at,
        Texts.fitting(reason),
        counts ? 0 : 1,
        id.value(),
        SmsState.SENDING,
        node.value());
  }

  @Override
  public boolean dead(SmsId id, NodeId node, String reason) {
    return changed(
        "update $SMS set STATE = ?, LAST_ERROR = ?, CLAIMED_UNTIL = null" + MINE,
        SmsState.DEAD,
        Texts.fitting(reason),
        id.value(),
        SmsState.SENDING,
        node.value());
  }

  @Override
  public int settleStalled(Instant before, String reason) {
    return database.write(
        session ->
            session.update(
                "update $SMS set STATE = ?, LAST_ERROR = ?, CLAIMED_UNTIL = null"
                    + " where STATE = ? and CLAIMED_UNTIL < ?",
                SmsState.UNCERTAIN,
                Texts.fitting(reason),
                SmsState.SENDING,
                before));
  }

  @Override
  public boolean reported(
      String gatewayId, @Nullable SmsId id, SmsState state, String reason, Instant at) {
    boolean delivered = state == SmsState.DELIVERED;
    String which = id == null ? "GATEWAY_ID = ?" : "ID = ?";
    return changed(
        "update $SMS set STATE = ?, GATEWAY_ID = ?, LAST_ERROR = ?, CHANGED = ?,"
            + " CLAIMED_UNTIL = null where STATE in (?, ?, ?, ?) and "
            + which,
        state,
        Texts.fitting(gatewayId),
        delivered ? null : Texts.fitting(reason),
        at,
        SmsState.SENT,
        SmsState.SENDING,
        SmsState.UNCERTAIN,
        delivered ? SmsState.FAILED : SmsState.SENT,
        id == null ? gatewayId : (Object) id.value());
  }

  @Override
  public List<Sms> troubled(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "STATE in (?, ?, ?) order by ID desc limit ?",
                AoSmsQueue::sms,
                SmsState.DEAD,
                SmsState.FAILED,
                SmsState.UNCERTAIN,
                limit));
  }

  @Override
  public QueueCounts counts() {
    return database.read(
        session -> {
          Map<SmsState, Long> counts = new EnumMap<>(SmsState.class);
          session.list(
              "select STATE, count(*) as AMOUNT from $SMS where STATE in (?, ?, ?, ?)"
                  + " group by STATE",
              row -> counts.put(row.constant("STATE", SmsState.class), row.number("AMOUNT")),
              SmsState.WAITING,
              SmsState.SENDING,
              SmsState.DEAD,
              SmsState.UNCERTAIN);
          return new QueueCounts(
              counts.getOrDefault(SmsState.WAITING, 0L),
              counts.getOrDefault(SmsState.SENDING, 0L),
              counts.getOrDefault(SmsState.DEAD, 0L),
              counts.getOrDefault(SmsState.UNCERTAIN, 0L));
        });
  }

  private boolean changed(String statement, @Nullable Object... arguments) {
    return database.write(session -> session.update(statement, arguments) == 1);
  }

  private Optional<Sms> first(String condition, Object argument) {
    return database.read(session -> session.first(SELECT + condition, AoSmsQueue::sms, argument));
  }

  private static Sms sms(Row row) throws SQLException {
    Long issue = row.numberOrNull("ISSUE_ID");
    String kind = row.text("MESSAGE_KEY");
    return new Sms(
        new SmsId(row.number("ID")),
        row.text("EVENT_KEY"),
        new CitizenId(row.number("CITIZEN_ID")),
        issue == null ? null : new IssueId(issue),
        MessageKind.ofKey(kind).orElseThrow(() -> new SQLException("no message " + kind)),
        new Language(row.text("LANG")),
        row.text("WORDS"),
        row.text("TEMPLATE_ID"),
        row.textOrNull("HEADER"),
        row.constant("STATE", SmsState.class),
        row.integer("ATTEMPTS"),
        row.textOrNull("GATEWAY_ID"),
        row.time("CREATED"),
        row.time("CHANGED"),
        row.textOrNull("LAST_ERROR"));
  }
}

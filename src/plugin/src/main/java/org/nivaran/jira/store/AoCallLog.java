package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallKey;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallParty;
import org.nivaran.core.telephone.CallStage;

/** All calls, over their table. */
public final class AoCallLog implements CallLog {

  private static final String SELECT =
      "select CALL_KEY, LINE_KEY, STAGE, DIRECTION, PHONE, CALLER, CALLED, AGENT, QUEUE_NAME,"
          + " STARTED, ANSWERED, ENDED, TALK_SECONDS, OUTCOME, DIGITS, RECORDING, ISSUE_ID,"
          + " CHANGED, REVISION from $CALL where ";

  private static final String IN = "IN";
  private static final String WITHHELD = "WITHHELD";
  private static final String NEWEST = " order by STARTED desc, CALL_KEY limit ?";

  /** More nodes than that do not write to one call at the same moment, again and again. */
  private static final int TRIES = 50;

  private final Database database;

  public AoCallLog(Database database) {
    this.database = database;
  }

  @Override
  public Change add(CallEvent event) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Change> done = database.writeApart(session -> attempt(session, event));
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("too many write to one call at once");
  }

  /** Empty if somebody else wrote in between. */
  private static Optional<Change> attempt(Session session, CallEvent event) {
    Optional<Call> found = find(session, event.call());
    if (found.isEmpty()) {
      Call call = Call.of(event);
      Insert row =
          Insert.into("CALL")
              .set("CALL_KEY", call.key().text())
              .set("LINE_KEY", call.key().line().value())
              .with(columns(call))
              .set("REVISION", call.revision());
      return session.insertIfAbsent(row)
          ? Optional.of(new Change(null, fitting(call)))
          : Optional.empty();
    }
    Call before = found.get();
    Call after = fitting(before.with(event));
    return write(session, before, after)
        ? Optional.of(new Change(before, after))
        : Optional.empty();
  }

  private static boolean write(Session session, Call before, Call after) {
    Update update = new Update("CALL", columns(after));
    return session.update(
            update.statement("REVISION = REVISION + 1", "CALL_KEY = ? and REVISION = ?"),
            update.values(before.key().text(), before.revision()))
        == 1;
  }

  /** As it is read again. */
  private static Call fitting(Call call) {
    return new Call(
        call.key(),
        call.stage(),
        call.incoming(),
        call.citizen(),
        Texts.fitting(call.called()),
        Texts.fitting(call.agent()),
        Texts.fitting(call.queue()),
        call.started(),
        call.answered(),
        call.ended(),
        call.talked(),
        call.outcome(),
        call.digits(),
        call.recording(),
        call.issue(),
        call.changed(),
        call.revision());
  }

  private static Columns columns(Call call) {
    Duration talked = call.talked();
    IssueId issue = call.issue();
    return new Columns()
        .set("STAGE", call.stage())
        .set("DIRECTION", call.incoming() ? IN : "OUT")
        .set("PHONE", call.citizen().phone().map(PhoneNumber::e164).orElse(null))
        .set("CALLER", call.citizen().withheld() ? WITHHELD : null)
        .set("CALLED", Texts.fitting(call.called()))
        .set("AGENT", Texts.fitting(call.agent()))
        .set("QUEUE_NAME", Texts.fitting(call.queue()))
        .set("STARTED", call.started())
        .set("ANSWERED", call.answered())
        .set("ENDED", call.ended())
        .set("TALK_SECONDS", talked == null ? null : talked.toSeconds())
        .set("OUTCOME", call.outcome())
        .set("DIGITS", Json.of(call.digits()))
        .set("RECORDING", call.recording())
        .set("ISSUE_ID", issue == null ? null : issue.value())
        .set("CHANGED", call.changed())
        .set("RINGING_SINCE", call.stage() == CallStage.RINGING ? call.changed() : null);
  }

  @Override
  public Optional<Call> find(CallKey key) {
    return database.read(session -> find(session, key));
  }

  private static Optional<Call> find(Session session, CallKey key) {
    return session.first(SELECT + "CALL_KEY = ?", AoCallLog::call, key.text());
  }

  @Override
  public List<Call> of(PhoneNumber phone, int limit) {
    return database.read(
        session ->
            session.list(SELECT + "PHONE = ?" + NEWEST, AoCallLog::call, phone.e164(), limit));
  }

  @Override
  public List<Call> of(Set<PhoneNumber> phones, int limit) {
    if (phones.isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(phones.size(), "?"));
    Object[] arguments =
        Stream.concat(phones.stream().map(PhoneNumber::e164), Stream.of(limit)).toArray();
    return database.read(
        session ->
            session.list(SELECT + "PHONE in (" + marks + ")" + NEWEST, AoCallLog::call, arguments));
  }

  @Override
  public List<Call> recent(Instant since, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "CHANGED >= ? and DIRECTION = ?" + NEWEST,
                AoCallLog::call,
                since,
                IN,
                limit));
  }

  @Override
  public List<Call> about(IssueId issue) {
    return database.read(
        session ->
            session.list(SELECT + "ISSUE_ID = ?" + NEWEST, AoCallLog::call, issue.value(), 1000));
  }

  @Override
  public boolean link(CallKey key, IssueId issue) {
    return database.write(
        session ->
            session.update(
                    "update $CALL set ISSUE_ID = ?, REVISION = REVISION + 1 where CALL_KEY = ?",
                    issue.value(),
                    key.text())
                == 1);
  }

  @Override
  public List<Call> silent(Instant before, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "RINGING_SINCE < ? order by RINGING_SINCE limit ?",
                AoCallLog::call,
                before,
                limit));
  }

  private static Call call(Row row) throws SQLException {
    String text = row.text("CALL_KEY");
    String line = row.text("LINE_KEY");
    String phone = row.textOrNull("PHONE");
    Long talked = row.numberOrNull("TALK_SECONDS");
    Long issue = row.numberOrNull("ISSUE_ID");
    return new Call(
        new CallKey(new LineId(line), text.substring(line.length() + 1)),
        row.constant("STAGE", CallStage.class),
        row.text("DIRECTION").equals(IN),
        new CallParty(
            phone == null ? null : new PhoneNumber(phone),
            WITHHELD.equals(row.textOrNull("CALLER"))),
        row.textOrNull("CALLED"),
        row.textOrNull("AGENT"),
        row.textOrNull("QUEUE_NAME"),
        row.time("STARTED"),
        row.timeOrNull("ANSWERED"),
        row.timeOrNull("ENDED"),
        talked == null ? null : Duration.ofSeconds(talked),
        row.constantOrNull("OUTCOME", CallOutcome.class),
        digits(row.textOrNull("DIGITS")),
        row.textOrNull("RECORDING"),
        issue == null ? null : new IssueId(issue),
        row.time("CHANGED"),
        row.integer("REVISION"));
  }

  private static Map<String, String> digits(@Nullable String json) {
    return json == null ? Map.of() : Json.textMap(json);
  }
}

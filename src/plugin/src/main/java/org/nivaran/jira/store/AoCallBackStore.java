package org.nivaran.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBack.Attempt;
import org.nivaran.core.telephone.CallBack.Result;
import org.nivaran.core.telephone.CallBackId;

/** The calls that the desk owes, over their table. */
public final class AoCallBackStore implements CallBackStore {

  private static final String SELECT =
      "select ID, LINE_KEY, PHONE, STATE, CALLS, FIRST_MISSED, LAST_MISSED, NEXT_TRY, ATTEMPTS,"
          + " CLOSED, REVISION from $CALL_BACK where ";

  private final Database database;

  public AoCallBackStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<CallBack> find(CallBackId id) {
    return database.read(
        session -> session.first(SELECT + "ID = ?", AoCallBackStore::callBack, id.value()));
  }

  @Override
  public Optional<CallBack> latest(PhoneNumber phone) {
    return database.read(
        session ->
            session.first(
                SELECT + "PHONE = ? order by ID desc limit 1",
                AoCallBackStore::callBack,
                phone.e164()));
  }

  @Override
  public List<CallBack> open(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "OPEN_UNTIL is not null order by OPEN_UNTIL, ID limit ?",
                AoCallBackStore::callBack,
                limit));
  }

  @Override
  public List<CallBack> closed(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "CLOSED is not null order by CLOSED desc, ID desc limit ?",
                AoCallBackStore::callBack,
                limit));
  }

  @Override
  public Optional<CallBack> add(CallBack callBack) {
    Insert row = Insert.into("CALL_BACK").with(columns(callBack)).set("REVISION", 0);
    return database
        .<Optional<Long>>write(session -> session.insertIfAbsentReturningId(row))
        .map(
            id ->
                new CallBack(
                    new CallBackId(id),
                    callBack.line(),
                    callBack.phone(),
                    callBack.state(),
                    callBack.calls(),
                    callBack.firstMissed(),
                    callBack.lastMissed(),
                    callBack.nextTry(),
                    callBack.attempts(),
                    callBack.closed(),
                    0));
  }

  @Override
  public boolean save(CallBack callBack) {
    Update update = new Update("CALL_BACK", columns(callBack));
    return database.write(
        session ->
            session.update(
                    update.statement("REVISION = REVISION + 1", "ID = ? and REVISION = ?"),
                    update.values(callBack.id().value(), callBack.revision()))
                == 1);
  }

  private static Columns columns(CallBack callBack) {
    String phone = callBack.phone().e164();
    return new Columns()
        .set("UNIQUE_KEY", callBack.isOpen() ? "open:" + phone : "closed:" + UUID.randomUUID())
        .set("LINE_KEY", callBack.line().value())
        .set("PHONE", phone)
        .set("STATE", callBack.state())
        .set("CALLS", Json.of(callBack.calls()))
        .set("FIRST_MISSED", callBack.firstMissed())
        .set("LAST_MISSED", callBack.lastMissed())
        .set("NEXT_TRY", callBack.nextTry())
        .set("OPEN_UNTIL", callBack.isOpen() ? callBack.nextTry() : null)
        .set("ATTEMPTS", json(callBack.attempts()))
        .set("CLOSED", callBack.closed());
  }

  private static String json(List<Attempt> attempts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Attempt attempt : attempts) {
      array
          .addObject()
          .put("at", attempt.at().toEpochMilli())
          .put("by", attempt.by())
          .put("result", attempt.result().name())
          .put("note", attempt.note());
    }
    return array.toString();
  }

  private static List<Attempt> attempts(@Nullable String json) {
    List<Attempt> attempts = new ArrayList<>();
    if (json != null) {
      for (JsonNode node : Json.read(json)) {
        attempts.add(
            new Attempt(
                Instant.ofEpochMilli(node.path("at").asLong()),
                node.path("by").asText(),
                Result.valueOf(node.path("result").asText()),
                node.path("note").asText()));
      }
    }
    return attempts;
  }

  private static CallBack callBack(Row row) throws SQLException {
    return new CallBack(
        new CallBackId(row.number("ID")),
        new LineId(row.text("LINE_KEY")),
        new PhoneNumber(row.text("PHONE")),
        row.constant("STATE", CallBack.State.class),
        Json.texts(row.text("CALLS")),
        row.time("FIRST_MISSED"),
        row.time("LAST_MISSED"),
        row.time("NEXT_TRY"),
        attempts(row.textOrNull("ATTEMPTS")),
        row.timeOrNull("CLOSED"),
        row.integer("REVISION"));
  }
}

package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.signlanguage.NewTalk;
import org.nivaran.core.signlanguage.RoomName;
import org.nivaran.core.signlanguage.Slot;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkId;
import org.nivaran.core.signlanguage.TalkState;

/** Talks with deaf citizens over their table. */
public final class AoTalkStore implements TalkStore {

  private static final String SELECT =
      "select ID, ISSUE_ID, WANTED_AT, WISH, ROOM, STATE, SLOT_FROM, SLOT_TO, TAKER, BEGUN, ENDED,"
          + " ACCOUNT, REVISION from $TALK where ";

  private final Database database;

  public AoTalkStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Talk> add(NewTalk talk) {
    Talk stored = talk.stored(new TalkId(0));
    Insert row =
        Insert.into("TALK")
            .set("UNIQUE_KEY", talk.key())
            .set("ISSUE_ID", talk.issue().value())
            .set("WANTED_AT", talk.wish().at())
            .set("WISH", TalkJson.of(talk.wish()))
            .set("ROOM", talk.room().value())
            .with(changing(stored))
            .set("REVISION", 0);
    return database
        .write(session -> session.insertIfAbsentReturningId(row))
        .map(id -> talk.stored(new TalkId(id)));
  }

  private static Columns changing(Talk talk) {
    Slot slot = talk.slot();
    return new Columns()
        .set("STATE", talk.state())
        .set("SLOT_FROM", slot == null ? null : slot.from())
        .set("SLOT_TO", slot == null ? null : slot.to())
        .set("TAKER", talk.taker())
        .set("BEGUN", talk.begun())
        .set("ENDED", talk.ended())
        .set("ACCOUNT", TalkJson.of(talk.account()))
        .set("OPEN_UNTIL", talk.state().isOpen() ? talk.promised() : null)
        .set("READ_BACK_SINCE", talk.awaitsReadBack() ? talk.ended() : null);
  }

  @Override
  public Optional<Talk> find(TalkId id) {
    return database.read(
        session -> session.first(SELECT + "ID = ?", AoTalkStore::talk, id.value()));
  }

  @Override
  public Optional<Talk> findByKey(String key) {
    return database.read(
        session -> session.first(SELECT + "UNIQUE_KEY = ?", AoTalkStore::talk, key));
  }

  @Override
  public List<Talk> of(IssueId issue) {
    return database.read(
        session ->
            session.list(SELECT + "ISSUE_ID = ? order by ID", AoTalkStore::talk, issue.value()));
  }

  @Override
  public List<Talk> open(int limit) {
    return some("OPEN_UNTIL is not null order by OPEN_UNTIL, ID", limit);
  }

  @Override
  public List<Talk> awaitingReadBack(int limit) {
    return some("READ_BACK_SINCE is not null order by READ_BACK_SINCE, ID", limit);
  }

  @Override
  public List<Talk> overdue(Instant now, int limit) {
    return some(
        "OPEN_UNTIL < ? and STATE <> ? order by OPEN_UNTIL, ID", limit, now, TalkState.RUNNING);
  }

  private List<Talk> some(String condition, int limit, Object... arguments) {
    return database.read(
        session -> session.some(SELECT + condition, AoTalkStore::talk, 0, limit, arguments));
  }

  @Override
  public List<Talk> wantedBetween(Instant from, Instant to) {
    return database.read(
        session ->
            session.list(
                SELECT + "WANTED_AT >= ? and WANTED_AT < ? order by WANTED_AT, ID",
                AoTalkStore::talk,
                from,
                to));
  }

  @Override
  public boolean replace(Talk read, Talk next) {
    Update update = new Update("TALK", changing(next));
    return database.write(
        session ->
            session.update(
                    update.statement("REVISION = REVISION + 1", "ID = ? and REVISION = ?"),
                    update.values(read.id().value(), read.revision()))
                == 1);
  }

  private static Talk talk(Row row) throws SQLException {
    return new Talk(
        new TalkId(row.number("ID")),
        new IssueId(row.number("ISSUE_ID")),
        TalkJson.wish(row.text("WISH"), row.time("WANTED_AT")),
        new RoomName(row.text("ROOM")),
        row.constant("STATE", TalkState.class),
        slot(row.timeOrNull("SLOT_FROM"), row.timeOrNull("SLOT_TO")),
        row.textOrNull("TAKER"),
        row.timeOrNull("BEGUN"),
        row.timeOrNull("ENDED"),
        TalkJson.account(row.text("ACCOUNT")),
        row.integer("REVISION"));
  }

  private static @Nullable Slot slot(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? null : new Slot(from, to);
  }
}

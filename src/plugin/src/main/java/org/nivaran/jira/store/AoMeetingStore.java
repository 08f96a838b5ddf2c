package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.port.MeetingStore;

/**
 * Time-limit meetings and their items over their tables. Whoever changes either first raises the
 * meeting's count of changes and so holds its row until the change is kept: a reader who has seen a
 * count has seen every change up to it.
 */
public final class AoMeetingStore implements MeetingStore {

  private static final String SELECT =
      "select ID, MEETING_DAY, FROZEN, CLOSED, TOLD, STANDINGS, ATTENDANCE, REPLANNINGS,"
          + " REVISION"
          + " from $MEETING where ";

  private static final String SELECT_ITEM =
      "select ISSUE_ID, GRIEVANCE, REASONS, DECIDED, REVISION from $MEETING_ITEM where ";

  private final Database database;

  public AoMeetingStore(Database database) {
    this.database = database;
  }

  @Override
  public Meeting planIfAbsent(LocalDate date) {
    Insert row =
        Insert.into("MEETING")
            .set("MEETING_DAY", date.toString())
            .set("STANDINGS", "[]")
            .set("ATTENDANCE", "[]")
            .set("REVISION", 0)
            .set("CHANGES", 0L);
    return database.write(
        session -> {
          session.insertIfAbsent(row);
          return on(session, date)
              .orElseThrow(
                  () -> new IllegalStateException("a meeting was neither new nor there: " + date));
        });
  }

  @Override
  public Optional<Meeting> find(MeetingId id) {
    return database.read(
        session -> session.first(SELECT + "ID = ?", AoMeetingStore::meeting, id.value()));
  }

  @Override
  public Optional<Meeting> on(LocalDate date) {
    return database.read(session -> on(session, date));
  }

  private static Optional<Meeting> on(Session session, LocalDate date) {
    return session.first(SELECT + "MEETING_DAY = ?", AoMeetingStore::meeting, date.toString());
  }

  @Override
  public Optional<Meeting> lastBefore(LocalDate date) {
    return database.read(
        session ->
            session.first(
                SELECT + "MEETING_DAY < ? and FROZEN is not null order by MEETING_DAY desc limit 1",
                AoMeetingStore::meeting,
                date.toString()));
  }

  @Override
  public List<Meeting> latest(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "MEETING_DAY > ? order by MEETING_DAY desc limit ?",
                AoMeetingStore::meeting,
                "",
                limit));
  }

  @Override
  public List<Meeting> toBeTold(int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "TELL_SINCE is not null order by MEETING_DAY limit ?",
                AoMeetingStore::meeting,
                limit));
  }

  @Override
  public boolean replace(Meeting read, Meeting next) {
    Update update =
        new Update(
            "MEETING",
            new Columns()
                .set("MEETING_DAY", next.date().toString())
                .set("REPLANNINGS", MeetingJson.replannings(next.replannings()))
                .set("FROZEN", next.frozen())
                .set("CLOSED", next.closed())
                .set("TOLD", next.told())
                .set("TELL_SINCE", next.isToBeTold() ? next.closed() : null)
                .set("STANDINGS", MeetingJson.standings(next.standings()))
                .set("ATTENDANCE", MeetingJson.attendance(next.attendance())));
    return database.write(
        session ->
            session.update(
                    update.statement(
                        "REVISION = REVISION + 1, CHANGES = CHANGES + 1",
                        "ID = ? and REVISION = ?"),
                    update.values(read.id().value(), read.revision()))
                == 1);
  }

  @Override
  public long changes(MeetingId meeting) {
    return database.read(session -> changes(session, meeting));
  }

  @Override
  public boolean addItem(MeetingId meeting, AgendaItem item) {
    return database.write(
        session -> {
          Insert row =
              Insert.into("MEETING_ITEM")
                  .set("UNIQUE_KEY", key(meeting, item.issue()))
                  .set("MEETING_ID", meeting.value())
                  .set("ISSUE_ID", item.issue().value())
                  .set("GRIEVANCE", MeetingJson.grievance(item.grievance()))
                  .set("REASONS", names(item.reasons()))
                  .set("DECIDED", MeetingJson.decided(item))
                  .set("REVISION", 0)
                  .set("CHANGE_NO", raised(session, meeting));
          return session.insertIfAbsent(row);
        });
  }

  @Override
  public List<AgendaItem> items(MeetingId meeting) {
    return itemsChangedAfter(meeting, -1);
  }

  @Override
  public List<AgendaItem> itemsChangedAfter(MeetingId meeting, long changes) {
    return database.read(
        session ->
            session.list(
                SELECT_ITEM + "MEETING_ID = ? and CHANGE_NO > ? order by ID",
                AoMeetingStore::item,
                meeting.value(),
                changes));
  }

  @Override
  public Optional<AgendaItem> item(MeetingId meeting, IssueId issue) {
    return database.read(
        session ->
            session.first(
                SELECT_ITEM + "UNIQUE_KEY = ?", AoMeetingStore::item, key(meeting, issue)));
  }

  @Override
  public boolean replaceItem(MeetingId meeting, AgendaItem read, AgendaItem next) {
    return database.write(
        session -> {
          Update update =
              new Update(
                  "MEETING_ITEM",
                  new Columns()
                      .set("DECIDED", MeetingJson.decided(next))
                      .set("CHANGE_NO", raised(session, meeting)));
          return session.update(
                  update.statement("REVISION = REVISION + 1", "UNIQUE_KEY = ? and REVISION = ?"),
                  update.values(key(meeting, read.issue()), read.revision()))
              == 1;
        });
  }

  /** The next number of the meeting's changes; others wait for it until this one is kept. */
  private static long raised(Session session, MeetingId meeting) {
    session.update("update $MEETING set CHANGES = CHANGES + 1 where ID = ?", meeting.value());
    return changes(session, meeting);
  }

  private static long changes(Session session, MeetingId meeting) {
    return session
        .first(
            "select CHANGES from $MEETING where ID = ?",
            row -> row.number("CHANGES"),
            meeting.value())
        .orElse(0L);
  }

  private static String key(MeetingId meeting, IssueId issue) {
    return meeting.value() + ":" + issue.value();
  }

  private static String names(List<AgendaReason> reasons) {
    return reasons.stream().map(AgendaReason::name).collect(Collectors.joining(","));
  }

  private static Meeting meeting(Row row) throws SQLException {
    return new Meeting(
        new MeetingId(row.number("ID")),
        LocalDate.parse(row.text("MEETING_DAY")),
        row.timeOrNull("FROZEN"),
        row.timeOrNull("CLOSED"),
        row.timeOrNull("TOLD"),
        MeetingJson.standings(row.text("STANDINGS")),
        MeetingJson.attendance(row.text("ATTENDANCE")),
        MeetingJson.replannings(row.textOrNull("REPLANNINGS")),
        row.integer("REVISION"));
  }

  private static AgendaItem item(Row row) throws SQLException {
    List<AgendaReason> reasons =
        Arrays.stream(row.text("REASONS").split(",", -1)).map(AgendaReason::valueOf).toList();
    return MeetingJson.item(
        MeetingJson.grievance(new IssueId(row.number("ISSUE_ID")), row.text("GRIEVANCE")),
        reasons,
        row.text("DECIDED"),
        row.integer("REVISION"));
  }
}

package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MeetingMarks;

/** What is wanted before the next meeting, over its table. */
public final class AoMeetingMarks implements MeetingMarks {

  private static final int CHUNK = 500;

  private final Database database;

  public AoMeetingMarks(Database database) {
    this.database = database;
  }

  @Override
  public Mark mark(Mark mark) {
    Insert row =
        Insert.into("MEETING_MARK")
            .set("ISSUE_ID", mark.issue().value())
            .set("MARKED_BY", mark.by())
            .set("AT_TIME", mark.at());
    return database.write(
        session -> {
          session.insertIfAbsent(row);
          // Taken away at this very moment: it was there, which is all that is promised.
          return find(session, mark.issue()).orElse(mark);
        });
  }

  @Override
  public Optional<Mark> find(IssueId issue) {
    return database.read(session -> find(session, issue));
  }

  @Override
  public void clear(Collection<IssueId> issues) {
    List<Long> ids = issues.stream().map(IssueId::value).sorted().toList();
    database.inOne(
        () -> {
          for (int i = 0; i < ids.size(); i += CHUNK) {
            clear(ids.subList(i, Math.min(ids.size(), i + CHUNK)));
          }
        });
  }

  private void clear(List<Long> ids) {
    String places = "?" + ", ?".repeat(ids.size() - 1);
    database.write(
        session ->
            session.update(
                "delete from $MEETING_MARK where ISSUE_ID in (" + places + ")", ids.toArray()));
  }

  private static Optional<Mark> find(Session session, IssueId issue) {
    return session.first(
        "select ISSUE_ID, MARKED_BY, AT_TIME from $MEETING_MARK where ISSUE_ID = ?",
        AoMeetingMarks::mark,
        issue.value());
  }

  private static Mark mark(Row row) throws SQLException {
    return new Mark(
        new IssueId(row.number("ISSUE_ID")), row.text("MARKED_BY"), row.time("AT_TIME"));
  }
}

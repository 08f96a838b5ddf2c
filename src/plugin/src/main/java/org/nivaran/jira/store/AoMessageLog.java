package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.List;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.ReceivedMessage;

/** What citizens wrote about each grievance, over its table. */
public final class AoMessageLog implements MessageLog {

  private final Database database;

  public AoMessageLog(Database database) {
    this.database = database;
  }

  @Override
  public boolean recordIfAbsent(ReceivedMessage message) {
    Insert row =
        Insert.into("RECEIVED")
            .set("UNIQUE_KEY", message.key())
            .set("ISSUE_ID", message.issue().value())
            .set("CHANNEL_MSG_ID", message.channelMessageId())
            .set("AT_TIME", message.at())
            .set("BODY", message.text());
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public List<ReceivedMessage> of(IssueId issue) {
    return database.read(
        session ->
            session.list(
                "select UNIQUE_KEY, ISSUE_ID, CHANNEL_MSG_ID, AT_TIME, BODY from $RECEIVED"
                    + " where ISSUE_ID = ? order by AT_TIME, ID",
                AoMessageLog::message,
                issue.value()));
  }

  private static ReceivedMessage message(Row row) throws SQLException {
    return new ReceivedMessage(
        row.text("UNIQUE_KEY"),
        new IssueId(row.number("ISSUE_ID")),
        row.text("CHANNEL_MSG_ID"),
        row.time("AT_TIME"),
        row.text("BODY"));
  }
}

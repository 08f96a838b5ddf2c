package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.ReceivedMessage;

/** What citizens wrote about each grievance, over its table. */
public final class AoMessageLog implements MessageLog {

  private static final String SELECT =
      "select UNIQUE_KEY, ISSUE_ID, CHANNEL_MSG_ID, AT_TIME, BODY, KIND, REFERS_TO from $RECEIVED"
          + " where ";

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
            .set("BODY", message.text())
            .set("KIND", message.kind())
            .set("REFERS_TO", message.refersTo());
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public List<ReceivedMessage> of(IssueId issue) {
    return database.read(
        session ->
            session.list(
                SELECT + "ISSUE_ID = ? order by AT_TIME, ID",
                AoMessageLog::message,
                issue.value()));
  }

  @Override
  public Optional<ReceivedMessage> find(String key) {
    return database.read(
        session -> session.first(SELECT + "UNIQUE_KEY = ?", AoMessageLog::message, key));
  }

  @Override
  public Optional<ReceivedMessage> byChannelId(String channelMessageId) {
    return database.read(
        session ->
            session.first(
                SELECT + "CHANNEL_MSG_ID = ? order by ID",
                AoMessageLog::message,
                channelMessageId));
  }

  private static ReceivedMessage message(Row row) throws SQLException {
    ReceivedMessage.Kind kind = row.constantOrNull("KIND", ReceivedMessage.Kind.class);
    return new ReceivedMessage(
        row.text("UNIQUE_KEY"),
        new IssueId(row.number("ISSUE_ID")),
        row.text("CHANNEL_MSG_ID"),
        row.time("AT_TIME"),
        row.text("BODY"),
        kind == null ? ReceivedMessage.Kind.SAID : kind,
        row.textOrNull("REFERS_TO"));
  }
}

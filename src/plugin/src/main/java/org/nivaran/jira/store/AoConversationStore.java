package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.port.ConversationStore;

/** What people and lines are talking about, over its table. */
public final class AoConversationStore implements ConversationStore {

  private final Database database;

  public AoConversationStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Conversation> find(CitizenId citizen, LineId line) {
    return database.read(
        session ->
            session.first(
                "select CITIZEN_ID, LINE, LANG, CHOSEN, OPEN_ISSUE, LAST_INBOUND from $CONVERSATION"
                    + " where UNIQUE_KEY = ?",
                AoConversationStore::conversation,
                key(citizen, line)));
  }

  @Override
  public void save(Conversation conversation) {
    database.inOne(
        () -> {
          if (!update(conversation) && !insert(conversation) && !update(conversation)) {
            throw new IllegalStateException("a conversation was neither new nor there");
          }
        });
  }

  private boolean update(Conversation conversation) {
    return database.write(
        session ->
            session.update(
                    "update $CONVERSATION set LANG = ?, CHOSEN = ?, OPEN_ISSUE = ?, LAST_INBOUND = ?"
                        + " where UNIQUE_KEY = ?",
                    conversation.language().tag(),
                    conversation.languageChosen() ? 1L : 0L,
                    openIssue(conversation),
                    conversation.lastInbound(),
                    key(conversation.citizen(), conversation.line()))
                == 1);
  }

  private boolean insert(Conversation conversation) {
    Insert row =
        Insert.into("CONVERSATION")
            .set("UNIQUE_KEY", key(conversation.citizen(), conversation.line()))
            .set("CITIZEN_ID", conversation.citizen().value())
            .set("LINE", conversation.line().value())
            .set("LANG", conversation.language().tag())
            .set("CHOSEN", conversation.languageChosen() ? 1L : 0L)
            .set("OPEN_ISSUE", openIssue(conversation))
            .set("LAST_INBOUND", conversation.lastInbound());
    return database.write(session -> session.insertIfAbsent(row));
  }

  private static @Nullable Long openIssue(Conversation conversation) {
    IssueId issue = conversation.openGrievance();
    return issue == null ? null : issue.value();
  }

  private static String key(CitizenId citizen, LineId line) {
    return citizen.value() + ":" + line.value();
  }

  private static Conversation conversation(Row row) throws SQLException {
    Long issue = row.numberOrNull("OPEN_ISSUE");
    return new Conversation(
        new CitizenId(row.number("CITIZEN_ID")),
        new LineId(row.text("LINE")),
        new Language(row.text("LANG")),
        Long.valueOf(1).equals(row.numberOrNull("CHOSEN")),
        issue == null ? null : new IssueId(issue),
        row.timeOrNull("LAST_INBOUND"));
  }
}

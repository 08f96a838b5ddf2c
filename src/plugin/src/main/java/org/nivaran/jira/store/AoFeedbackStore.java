package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.FeedbackStore;

/** The questions put to citizens, over their table. */
public final class AoFeedbackStore implements FeedbackStore {

  private static final String SELECT =
      "select ISSUE_ID, ATTEMPT, ASKED, EXPIRES, ANSWER, ANSWERED from $FEEDBACK where ";

  private final Database database;

  public AoFeedbackStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean insertIfAbsent(FeedbackRequest request) {
    Insert row =
        Insert.into("FEEDBACK")
            .set("UNIQUE_KEY", key(request.issue(), request.attempt()))
            .set("ISSUE_ID", request.issue().value())
            .set("ATTEMPT", request.attempt())
            .set("ASKED", request.asked())
            .set("EXPIRES", request.expires())
            .set("ANSWER", request.answer())
            .set("ANSWERED", request.answered());
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public Optional<FeedbackRequest> find(IssueId issue, int attempt) {
    return database.read(
        session ->
            session.first(
                SELECT + "UNIQUE_KEY = ?", AoFeedbackStore::request, key(issue, attempt)));
  }

  @Override
  public Optional<FeedbackRequest> latest(IssueId issue) {
    return database.read(
        session ->
            session.first(
                SELECT + "ISSUE_ID = ? order by ATTEMPT desc limit 1",
                AoFeedbackStore::request,
                issue.value()));
  }

  @Override
  public List<FeedbackRequest> of(IssueId issue) {
    return database.read(
        session ->
            session.list(
                SELECT + "ISSUE_ID = ? order by ATTEMPT", AoFeedbackStore::request, issue.value()));
  }

  @Override
  public boolean answer(IssueId issue, int attempt, FeedbackAnswer answer, Instant at) {
    return database.write(
        session ->
            session.update(
                    "update $FEEDBACK set ANSWER = ?, ANSWERED = ?"
                        + " where UNIQUE_KEY = ? and ANSWER is null",
                    answer,
                    at,
                    key(issue, attempt))
                == 1);
  }

  private static String key(IssueId issue, int attempt) {
    return issue.value() + ":" + attempt;
  }

  private static FeedbackRequest request(Row row) throws SQLException {
    return new FeedbackRequest(
        new IssueId(row.number("ISSUE_ID")),
        row.integer("ATTEMPT"),
        row.time("ASKED"),
        row.time("EXPIRES"),
        row.constantOrNull("ANSWER", FeedbackAnswer.class),
        row.timeOrNull("ANSWERED"));
  }
}

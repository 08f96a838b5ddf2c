package org.nivaran.jira.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.GrievanceSearch;

/**
 * Searches by columns that are empty in all rows but those of the list: their indexes are as small
 * as what is open.
 */
public final class AoGrievanceSearch implements GrievanceSearch {
  private final Database database;

  public AoGrievanceSearch(Database database) {
    this.database = database;
  }

  @Override
  public List<IssueId> overdue(Instant now, int limit) {
    return find("OPEN_DUE < ? order by OPEN_DUE, ID", limit, now);
  }

  @Override
  public List<IssueId> dueWithin(Instant now, Instant end, int limit) {
    return find("OPEN_DUE >= ? and OPEN_DUE <= ? order by OPEN_DUE, ID", limit, now, end);
  }

  @Override
  public List<IssueId> onHoldPastReview(LocalDate today, int limit) {
    return database.read(
        session ->
            session.list(
                "select ISSUE_ID from $SUSPENSION where WAKES_AT is not null and UNTIL_DAY <= ?"
                    + " and KIND = ? order by UNTIL_DAY, ID limit ?",
                row -> new IssueId(row.number("ISSUE_ID")),
                today.toString(),
                Suspension.Kind.HOLD,
                limit));
  }

  @Override
  public List<IssueId> atLevel(Level level, int limit) {
    return find("OPEN_LEVEL = ? order by ID", limit, level.number());
  }

  @Override
  public List<IssueId> bounced(int limit) {
    return find("OPEN_BOUNCES > ? order by ID", limit, 0);
  }

  @Override
  public List<IssueId> awaitingFeedback(int limit) {
    return find("AWAITS_SINCE > ? order by AWAITS_SINCE, ID", limit, 0);
  }

  @Override
  public List<IssueId> atPosts(Collection<PostKey> posts, int limit) {
    if (posts.isEmpty()) {
      return List.of();
    }
    String places = String.join(", ", Collections.nCopies(posts.size(), "?"));
    return find(
        "OPEN_POST in (" + places + ") order by ID",
        limit,
        posts.stream().map(PostKey::value).toArray());
  }

  private List<IssueId> find(String condition, int limit, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(limit);
    return database.read(
        session ->
            session.list(
                "select ISSUE_ID from $GRIEVANCE where " + condition + " limit ?",
                row -> new IssueId(row.number("ISSUE_ID")),
                all.toArray()));
  }
}

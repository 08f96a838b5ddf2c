package org.nivaran.jira.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.AffectedBook;

/** Grievances about the same thing, over their table. Thread safe. */
public final class AoAffectedBook implements AffectedBook {

  private final Database database;

  public AoAffectedBook(Database database) {
    this.database = database;
  }

  @Override
  public IssueId join(IssueId joined, IssueId first, String by, Instant at) {
    return database.write(
        session -> {
          IssueId whole = firstOf(session, first).orElse(first);
          if (!whole.equals(joined)) {
            session.insertIfAbsent(
                Insert.into("AFFECTED")
                    .set("ISSUE_ID", joined.value())
                    .set("FIRST_ID", whole.value())
                    .set("BY_USER", by)
                    .set("AT_TIME", at));
          }
          return firstOf(session, joined).orElse(whole);
        });
  }

  @Override
  public Optional<IssueId> firstOf(IssueId joined) {
    return database.read(session -> firstOf(session, joined));
  }

  private static Optional<IssueId> firstOf(Session session, IssueId joined) {
    return session.first(
        "select FIRST_ID from $AFFECTED where ISSUE_ID = ?",
        row -> new IssueId(row.number("FIRST_ID")),
        joined.value());
  }

  @Override
  public Map<IssueId, IssueId> firstsOf(Collection<IssueId> joined) {
    if (joined.isEmpty()) {
      return Map.of();
    }
    String marks = String.join(", ", Collections.nCopies(joined.size(), "?"));
    Object[] ids = joined.stream().map(IssueId::value).toArray();
    Map<IssueId, IssueId> firsts = new HashMap<>();
    database.read(
        session ->
            session.list(
                "select ISSUE_ID, FIRST_ID from $AFFECTED where ISSUE_ID in (" + marks + ")",
                row ->
                    firsts.put(
                        new IssueId(row.number("ISSUE_ID")), new IssueId(row.number("FIRST_ID"))),
                ids));
    return Map.copyOf(firsts);
  }

  @Override
  public List<IssueId> others(IssueId first) {
    return database.read(
        session ->
            session.list(
                "select ISSUE_ID from $AFFECTED where FIRST_ID = ? order by ID",
                row -> new IssueId(row.number("ISSUE_ID")),
                first.value()));
  }
}

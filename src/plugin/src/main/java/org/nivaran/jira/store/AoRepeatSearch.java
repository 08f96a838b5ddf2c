package org.nivaran.jira.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.RepeatSearch;

/** Searches the projections by citizen, and by category and place. Thread safe. */
public final class AoRepeatSearch implements RepeatSearch {

  private static final String NEWEST = " order by OPENED desc, ID desc";

  private final Database database;

  public AoRepeatSearch(Database database) {
    this.database = database;
  }

  @Override
  public List<IssueId> of(Collection<CitizenId> addresses, int limit) {
    return addresses.isEmpty() ? List.of() : find(in(addresses), ids(addresses), limit);
  }

  @Override
  public List<IssueId> openOf(Collection<CitizenId> addresses, CategoryKey category, int limit) {
    if (addresses.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = ids(addresses);
    arguments.add(category.value());
    return find(in(addresses) + " and CATEGORY = ? and RESOLVED is null", arguments, limit);
  }

  @Override
  public List<IssueId> openAt(CategoryKey category, PlaceKey place, Instant after, int limit) {
    return find(
        "CATEGORY = ? and PLACE = ? and OPEN_SINCE > ?",
        List.of(category.value(), place.value(), after),
        limit);
  }

  @Override
  public int count(Collection<CitizenId> addresses, Instant from) {
    if (addresses.isEmpty()) {
      return 0;
    }
    List<Object> arguments = ids(addresses);
    arguments.add(from);
    return database.read(
        session ->
            session
                .first(
                    "select count(*) as FOUND from $GRIEVANCE where "
                        + in(addresses)
                        + " and OPENED >= ?",
                    row -> (int) row.number("FOUND"),
                    arguments.toArray())
                .orElse(0));
  }

  private List<IssueId> find(String condition, List<Object> arguments, int limit) {
    return database.read(
        session ->
            session.some(
                "select ISSUE_ID from $GRIEVANCE where " + condition + NEWEST,
                row -> new IssueId(row.number("ISSUE_ID")),
                0,
                limit,
                arguments.toArray()));
  }

  private static String in(Collection<CitizenId> addresses) {
    return "CITIZEN_ID in (" + String.join(", ", Collections.nCopies(addresses.size(), "?")) + ")";
  }

  private static List<Object> ids(Collection<CitizenId> addresses) {
    List<Object> ids = new ArrayList<>();
    addresses.forEach(address -> ids.add(address.value()));
    return ids;
  }
}

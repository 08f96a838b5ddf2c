package org.nivaran.sandbox.jira.filter;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.sharing.ShareTable;
import org.nivaran.sandbox.jira.user.Directory;

/** Saved filters in the database. */
public final class StoredFilters implements SearchRequestManager, Filters {
  private static final String SELECT =
      "SELECT id, filter_name, description, owner_key, jql FROM saved_filter ";

  private final Database database;
  private final Directory directory;
  private final Function<String, Query> parser;
  private final ShareTable shares;

  /**
   * @param parser understands JQL that was valid when it was saved
   * @param shares with whom filters are shared
   */
  public StoredFilters(
      Database database, Directory directory, Function<String, Query> parser, ShareTable shares) {
    this.database = database;
    this.directory = directory;
    this.parser = parser;
    this.shares = shares;
  }

  /**
   * @throws IllegalArgumentException if it has no name or no owner, or the owner has one of that
   *     name
   */
  @Override
  public SearchRequest create(SearchRequest request) {
    if (request.getName() == null || request.getName().isBlank() || request.getOwner() == null) {
      throw new IllegalArgumentException("A filter needs a name and an owner");
    }
    if (getOwnedSearchRequestByName(request.getOwner(), request.getName()) != null) {
      throw new IllegalArgumentException(
          "A filter with this name already exists: " + request.getName());
    }
    long id =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  long made =
                      handle
                          .createUpdate(
                              "INSERT INTO saved_filter (filter_name, description, owner_key, jql)"
                                  + " VALUES (:name, :description, :owner, :jql)")
                          .bind("name", request.getName())
                          .bind("description", description(request))
                          .bind("owner", request.getOwner().getKey())
                          .bind("jql", request.getQuery().getQueryString())
                          .executeAndReturnGeneratedKeys("id")
                          .mapTo(Long.class)
                          .one();
                  shares.write(handle, made, request.getPermissions());
                  return made;
                });
    return byId(id).orElseThrow();
  }

  @Override
  public SearchRequest update(SearchRequest request) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              int changed =
                  handle
                      .createUpdate(
                          "UPDATE saved_filter SET filter_name = :name,"
                              + " description = :description, jql = :jql WHERE id = :id")
                      .bind("name", request.getName())
                      .bind("description", description(request))
                      .bind("jql", request.getQuery().getQueryString())
                      .bind("id", request.getId())
                      .execute();
              if (changed > 0) {
                shares.write(handle, request.getId(), request.getPermissions());
              }
            });
    return byId(request.getId())
        .orElseThrow(
            () -> new IllegalArgumentException("There is no filter with id " + request.getId()));
  }

  private static String description(SearchRequest request) {
    return request.getDescription() == null ? "" : request.getDescription();
  }

  @Override
  public void delete(Long id) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              shares.delete(handle, id);
              handle.execute("DELETE FROM saved_filter WHERE id = ?", id);
            });
  }

  @Override
  public @Nullable SearchRequest getSearchRequestById(Long id) {
    return byId(id).orElse(null);
  }

  @Override
  public @Nullable SearchRequest getSearchRequestById(@Nullable ApplicationUser user, Long id) {
    return byId(id).filter(filter -> maySee(user, filter)).orElse(null);
  }

  @Override
  public Collection<SearchRequest> getAllOwnedSearchRequests(ApplicationUser user) {
    return list("WHERE owner_key = ? ORDER BY filter_name", user.getKey());
  }

  @Override
  public @Nullable SearchRequest getOwnedSearchRequestByName(ApplicationUser owner, String name) {
    return list("WHERE owner_key = ? AND filter_name = ?", owner.getKey(), name).stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<SearchRequest> visibleTo(@Nullable ApplicationUser user) {
    return list("ORDER BY filter_name").stream().filter(filter -> maySee(user, filter)).toList();
  }

  private boolean maySee(@Nullable ApplicationUser user, SearchRequest filter) {
    return (user != null && user.equals(filter.getOwner()))
        || shares.include(filter.getPermissions(), user);
  }

  private Optional<SearchRequest> byId(@Nullable Long id) {
    return id == null ? Optional.empty() : list("WHERE id = ?", id).stream().findFirst();
  }

  private List<SearchRequest> list(String rest, Object... values) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              List<SearchRequest> filters =
                  handle.select(SELECT + rest, values).map(this::filter).list();
              filters.forEach(filter -> filter.setPermissions(shares.read(handle, filter.getId())));
              return filters;
            });
  }

  private SearchRequest filter(ResultSet row, StatementContext context) throws SQLException {
    SearchRequest filter =
        new SearchRequest(
            parser.apply(row.getString("jql")),
            directory.orNull(row.getString("owner_key")),
            row.getString("filter_name"),
            row.getString("description"),
            row.getLong("id"));
    return filter;
  }
}

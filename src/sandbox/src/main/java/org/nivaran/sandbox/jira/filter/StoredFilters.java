package org.nivaran.sandbox.jira.filter;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.sharing.SharePermission;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.sharing.type.ShareType;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.user.Directory;

/** Saved filters in the database. */
public final class StoredFilters implements SearchRequestManager, Filters {
  private static final String SELECT =
      "SELECT id, filter_name, description, owner_key, jql FROM saved_filter ";

  private final Database database;
  private final Directory directory;
  private final Function<String, Query> parser;
  private final BrowsableProject browsable;

  /** Tells whether somebody may browse a project. */
  @FunctionalInterface
  public interface BrowsableProject {
    boolean by(long projectId, @Nullable ApplicationUser user);
  }

  /**
   * @param parser understands JQL that was valid when it was saved
   * @param browsable who sees what is shared with a project
   */
  public StoredFilters(
      Database database,
      Directory directory,
      Function<String, Query> parser,
      BrowsableProject browsable) {
    this.database = database;
    this.directory = directory;
    this.parser = parser;
    this.browsable = browsable;
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
                  share(handle, made, request.getPermissions());
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
                share(handle, request.getId(), request.getPermissions());
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
              handle.execute("DELETE FROM saved_filter_share WHERE filter_id = ?", id);
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
        || filter.getPermissions().getPermissionSet().stream()
            .anyMatch(share -> includes(share, user));
  }

  private boolean includes(SharePermission share, @Nullable ApplicationUser user) {
    ShareType.Name type = share.getType();
    if (type == ShareType.Name.GLOBAL) {
      return true;
    }
    if (type == ShareType.Name.PROJECT) {
      return browsable.by(Long.parseLong(share.getParam1()), user);
    }
    return user != null
        && (type == ShareType.Name.AUTHENTICATED
            || directory.groupNames(user).contains(share.getParam1()));
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
              filters.forEach(filter -> filter.setPermissions(shares(handle, filter.getId())));
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

  private static SharePermissions shares(Handle handle, long filterId) {
    Set<SharePermission> shares = new LinkedHashSet<>();
    handle
        .createQuery(
            "SELECT id, share_type, parameter FROM saved_filter_share WHERE filter_id = ?"
                + " ORDER BY id")
        .bind(0, filterId)
        .map(
            (row, context) ->
                new SharePermissionImpl(
                    row.getLong(1), type(row.getString(2)), row.getString(3), null))
        .forEach(shares::add);
    return new SharePermissions(shares);
  }

  private static ShareType.Name type(String name) {
    return Stream.of(
            ShareType.Name.GLOBAL,
            ShareType.Name.AUTHENTICATED,
            ShareType.Name.GROUP,
            ShareType.Name.PROJECT)
        .filter(type -> type.get().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Shares that stay keep their ids. */
  private static void share(Handle handle, long filterId, SharePermissions wanted) {
    Set<SharePermission> present = shares(handle, filterId).getPermissionSet();
    for (SharePermission share : present) {
      if (!wanted.getPermissionSet().contains(share)) {
        handle.execute("DELETE FROM saved_filter_share WHERE id = ?", share.getId());
      }
    }
    for (SharePermission share : wanted) {
      if (share.getParam2() != null) {
        throw new UnsupportedOperationException("Sharing with a role of a project");
      }
      if (!present.contains(share)) {
        handle
            .createUpdate(
                "INSERT INTO saved_filter_share (filter_id, share_type, parameter)"
                    + " VALUES (:filter, :type, :parameter)")
            .bind("filter", filterId)
            .bind("type", share.getType().get())
            .bind("parameter", share.getParam1())
            .execute();
      }
    }
  }
}

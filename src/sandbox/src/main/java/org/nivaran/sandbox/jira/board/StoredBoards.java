package org.nivaran.sandbox.jira.board;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.user.Directory;

/** Boards in the database. */
public final class StoredBoards implements Boards {
  private final Database database;
  private final Directory directory;
  private final Constants constants;
  private final SearchRequestManager filters;

  public StoredBoards(
      Database database, Directory directory, Constants constants, SearchRequestManager filters) {
    this.database = database;
    this.directory = directory;
    this.constants = constants;
    this.filters = filters;
  }

  @Override
  public Board create(ApplicationUser owner, String name, String type, long filterId) {
    SearchRequest filter = filters.getSearchRequestById(filterId);
    if (filter == null) {
      throw new IllegalArgumentException("There is no filter with id " + filterId);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A board needs a name");
    }
    long id =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  long created =
                      handle
                          .createUpdate(
                              "INSERT INTO board (board_name, board_type, filter_id, owner_key)"
                                  + " VALUES (:name, :type, :filter, :owner)")
                          .bind("name", name)
                          .bind("type", type)
                          .bind("filter", filterId)
                          .bind("owner", owner.getKey())
                          .executeAndReturnGeneratedKeys("id")
                          .mapTo(Long.class)
                          .one();
                  insertColumns(handle, created, columnsByCategory());
                  return created;
                });
    return find(owner, id)
        .orElseThrow(() -> new IllegalArgumentException("The filter is not the owner's to see"));
  }

  private List<Column> columnsByCategory() {
    Map<String, List<String>> byCategory = new LinkedHashMap<>();
    List.of("To Do", "In Progress", "Done").forEach(c -> byCategory.put(c, new ArrayList<>()));
    for (Status status : constants.statuses()) {
      List<String> column = byCategory.get(status.getStatusCategory().getName());
      if (column != null) {
        column.add(status.getId());
      }
    }
    return byCategory.entrySet().stream()
        .map(
            entry ->
                new Column(entry.getKey(), entry.getValue(), Optional.empty(), Optional.empty()))
        .toList();
  }

  private static void insertColumns(Handle handle, long boardId, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      long columnId =
          handle
              .createUpdate(
                  "INSERT INTO board_column (board_id, column_name, position, minimum, maximum)"
                      + " VALUES (:board, :name, :position, :minimum, :maximum)")
              .bind("board", boardId)
              .bind("name", column.name())
              .bind("position", i)
              .bind("minimum", column.min().orElse(null))
              .bind("maximum", column.max().orElse(null))
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
      for (int j = 0; j < column.statusIds().size(); j++) {
        handle.execute(
            "INSERT INTO board_column_status (column_id, status_id, position) VALUES (?, ?, ?)",
            columnId,
            column.statusIds().get(j),
            j);
      }
    }
  }

  private static void deleteColumns(Handle handle, long boardId) {
    handle.execute(
        "DELETE FROM board_column_status WHERE column_id IN"
            + " (SELECT id FROM board_column WHERE board_id = ?)",
        boardId);
    handle.execute("DELETE FROM board_column WHERE board_id = ?", boardId);
  }

  @Override
  public List<Board> visibleTo(@Nullable ApplicationUser user) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM board ORDER BY board_name, id")
                    .mapTo(Long.class)
                    .list())
        .stream()
        .map(id -> find(user, id))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<Board> find(@Nullable ApplicationUser user, long id) {
    return database
        .jdbi()
        .withHandle(handle -> load(handle, id))
        .filter(board -> filters.getSearchRequestById(user, board.filterId()) != null);
  }

  private Optional<Board> load(Handle handle, long id) {
    Map<Long, List<String>> statuses = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT s.column_id, s.status_id FROM board_column_status s"
                + " JOIN board_column c ON c.id = s.column_id WHERE c.board_id = :id"
                + " ORDER BY s.position")
        .bind("id", id)
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(
            entry ->
                statuses
                    .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                    .add(entry.getValue()));
    List<Column> columns =
        handle
            .createQuery(
                "SELECT id, column_name, minimum, maximum FROM board_column WHERE board_id = :id"
                    + " ORDER BY position")
            .bind("id", id)
            .map(
                (row, context) ->
                    new Column(
                        row.getString(2),
                        statuses.getOrDefault(row.getLong(1), List.of()),
                        Optional.ofNullable(row.getObject(3, Integer.class)),
                        Optional.ofNullable(row.getObject(4, Integer.class))))
            .list();
    return handle
        .createQuery(
            "SELECT id, board_name, board_type, filter_id, owner_key FROM board WHERE id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Board(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    directory.byKey(row.getString(5)).orElseThrow(),
                    columns))
        .findOne();
  }

  @Override
  public void setColumns(long boardId, List<Column> columns) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              deleteColumns(handle, boardId);
              insertColumns(handle, boardId, columns);
            });
  }

  @Override
  public void rename(long boardId, String name) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE board SET board_name = ? WHERE id = ?", name, boardId));
  }

  @Override
  public void delete(long boardId) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              deleteColumns(handle, boardId);
              handle.execute("DELETE FROM board WHERE id = ?", boardId);
            });
  }
}

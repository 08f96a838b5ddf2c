package org.nivaran.sandbox.jira.board;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boards. Who sees the filter sees the board. Thread safe. */
public interface Boards {

  /** {@code type} is {@code kanban} or {@code scrum}. */
  record Board(
      long id,
      String name,
      String type,
      long filterId,
      ApplicationUser owner,
      List<Column> columns) {}

  /** A column shows the issues in its statuses. */
  record Column(
      String name, List<String> statusIds, Optional<Integer> min, Optional<Integer> max) {}

  /**
   * Creates a board over a filter, with one column per status category until columns are set.
   *
   * @throws IllegalArgumentException if there is no such filter or the name is blank
   */
  Board create(ApplicationUser owner, String name, String type, long filterId);

  /** The boards whose filter the user may see, by name. */
  List<Board> visibleTo(@Nullable ApplicationUser user);

  Optional<Board> find(@Nullable ApplicationUser user, long id);

  void setColumns(long boardId, List<Column> columns);

  void rename(long boardId, String name);

  void delete(long boardId);
}

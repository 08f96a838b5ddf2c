package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.config.Constants;

/** Issue type schemes. The default one holds every issue type. Thread safe. */
public final class IssueTypeSchemes {
  static final long DEFAULT = 1;

  private final Database database;
  private final Constants constants;
  private final ConfigurationStamps stamps;
  private final Supplier<List<IssueTypeScheme>> content;

  /** A scheme with the ids of its issue types, in order. */
  record IssueTypeScheme(long id, String name, String description, List<String> issueTypeIds) {}

  public IssueTypeSchemes(Database database, Constants constants, ConfigurationStamps stamps) {
    this.database = database;
    this.constants = constants;
    this.stamps = stamps;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private List<IssueTypeScheme> load() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, List<String>> types =
                  handle
                      .createQuery(
                          "SELECT scheme_id, issue_type_id FROM issue_type_scheme_type ORDER BY position")
                      .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                      .collect(
                          Collectors.groupingBy(
                              Map.Entry::getKey,
                              Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
              return handle
                  .createQuery(
                      "SELECT id, scheme_name, description FROM issue_type_scheme ORDER BY id")
                  .map(
                      (row, context) ->
                          new IssueTypeScheme(
                              row.getLong(1),
                              row.getString(2),
                              row.getString(3),
                              types.getOrDefault(row.getLong(1), List.of())))
                  .list();
            });
  }

  List<IssueTypeScheme> all() {
    return content.get();
  }

  Optional<IssueTypeScheme> find(long id) {
    return all().stream().filter(scheme -> scheme.id() == id).findFirst();
  }

  /** The scheme's issue types in order. */
  List<IssueType> issueTypes(long schemeId) {
    if (schemeId == DEFAULT) {
      return constants.issueTypes();
    }
    return find(schemeId).map(IssueTypeScheme::issueTypeIds).orElse(List.of()).stream()
        .map(constants::issueType)
        .flatMap(Optional::stream)
        .toList();
  }

  long create(String name, String description, List<String> issueTypeIds) {
    return stamps.make(
        Area.SETTINGS,
        handle -> {
          long id =
              handle
                  .createUpdate(
                      "INSERT INTO issue_type_scheme (scheme_name, description) VALUES (?, ?)")
                  .bind(0, name)
                  .bind(1, description)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          insertTypes(handle, id, issueTypeIds);
          return id;
        });
  }

  void update(long id, Collection<String> issueTypeIds) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("DELETE FROM issue_type_scheme_type WHERE scheme_id = ?", id);
          insertTypes(handle, id, issueTypeIds);
        });
  }

  /** No project may have it any more. */
  void delete(long id) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("DELETE FROM issue_type_scheme_type WHERE scheme_id = ?", id);
          handle.execute("DELETE FROM issue_type_scheme WHERE id = ?", id);
        });
  }

  private static void insertTypes(Handle handle, long id, Collection<String> issueTypeIds) {
    int position = 0;
    for (String type : issueTypeIds) {
      handle.execute(
          "INSERT INTO issue_type_scheme_type (scheme_id, issue_type_id, position) VALUES (?, ?, ?)",
          id,
          Long.valueOf(type),
          position++);
    }
  }
}

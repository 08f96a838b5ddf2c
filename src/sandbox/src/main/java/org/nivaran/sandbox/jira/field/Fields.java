package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.project.Projects;

/** The custom fields, read whole and kept until settings change. Thread safe. */
public final class Fields {
  private final Database database;
  private final ConfigurationStamps stamps;
  private final FieldKinds kinds;
  private final StoredField.Scope scope;
  private final Supplier<Map<Long, StoredField>> content;

  public Fields(
      Database database,
      ConfigurationStamps stamps,
      FieldKinds kinds,
      Projects projects,
      Constants constants) {
    this.database = database;
    this.stamps = stamps;
    this.kinds = kinds;
    this.scope = new ConfiguredScope(projects, constants);
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private Map<Long, StoredField> load() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, Set<Long>> projects =
                  pairs(handle, "SELECT field_id, project_id FROM custom_field_project");
              Map<Long, Set<Long>> types =
                  pairs(handle, "SELECT field_id, issue_type_id FROM custom_field_issue_type");
              Map<Long, List<StoredOption>> options =
                  handle
                      .createQuery(
                          "SELECT id, field_id, option_value, position, disabled FROM custom_field_option"
                              + " ORDER BY position, id")
                      .map(
                          (row, context) ->
                              new StoredOption(
                                  row.getLong(1),
                                  row.getLong(2),
                                  row.getString(3),
                                  row.getLong(4),
                                  row.getBoolean(5)))
                      .collect(Collectors.groupingBy(StoredOption::fieldId));
              return handle
                  .createQuery(
                      "SELECT id, field_name, description, type_key, searcher_key FROM custom_field")
                  .map(
                      (row, context) ->
                          new StoredField(
                              row.getLong(1),
                              row.getString(2),
                              row.getString(3),
                              kinds.byKey(row.getString(4)).orElseThrow(),
                              Searcher.byKey(row.getString(5)).orElse(null),
                              projects.getOrDefault(row.getLong(1), Set.of()),
                              types.getOrDefault(row.getLong(1), Set.of()).stream()
                                  .map(String::valueOf)
                                  .collect(Collectors.toSet()),
                              options.getOrDefault(row.getLong(1), List.of()),
                              scope))
                  .collect(Collectors.toUnmodifiableMap(StoredField::getIdAsLong, field -> field));
            });
  }

  private static Map<Long, Set<Long>> pairs(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  public Collection<StoredField> all() {
    return content.get().values();
  }

  public Optional<StoredField> byNumber(@Nullable Long id) {
    return id == null ? Optional.empty() : Optional.ofNullable(content.get().get(id));
  }

  /** By {@code customfield_10001}. */
  public Optional<StoredField> byId(@Nullable String id) {
    return id != null && id.matches(StoredField.PREFIX + "\\d{1,18}")
        ? byNumber(Long.valueOf(id.substring(StoredField.PREFIX.length())))
        : Optional.empty();
  }

  /** Those that issues of this project and type have. */
  public List<StoredField> covering(@Nullable Long projectId, @Nullable String issueTypeId) {
    return all().stream().filter(field -> field.covers(projectId, issueTypeId)).toList();
  }

  StoredField create(
      String name,
      String description,
      FieldKind kind,
      @Nullable Searcher searcher,
      Set<Long> projectIds,
      Set<String> issueTypeIds) {
    long id =
        stamps.make(
            Area.SETTINGS,
            handle -> {
              long created =
                  handle
                      .createUpdate(
                          "INSERT INTO custom_field (field_name, description, type_key, searcher_key)"
                              + " VALUES (:name, :description, :type, :searcher)")
                      .bind("name", name)
                      .bind("description", description)
                      .bind("type", kind.getKey())
                      .bind("searcher", searcher == null ? null : searcher.key())
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one();
              for (Long project : projectIds) {
                handle.execute("INSERT INTO custom_field_project VALUES (?, ?)", created, project);
              }
              for (String type : issueTypeIds) {
                handle.execute(
                    "INSERT INTO custom_field_issue_type VALUES (?, ?)",
                    created,
                    Long.valueOf(type));
              }
              return created;
            });
    return byNumber(id).orElseThrow();
  }

  void remove(StoredField field) {
    Long id = field.getIdAsLong();
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("DELETE FROM field_screen_item WHERE field_id = ?", field.getId());
          handle.execute("DELETE FROM custom_field_value WHERE field_id = ?", id);
          handle.execute("DELETE FROM custom_field_option WHERE field_id = ?", id);
          handle.execute("DELETE FROM custom_field_project WHERE field_id = ?", id);
          handle.execute("DELETE FROM custom_field_issue_type WHERE field_id = ?", id);
          handle.execute("DELETE FROM custom_field WHERE id = ?", id);
        });
  }

  long addOption(long fieldId, String value, long position) {
    return stamps.make(
        Area.SETTINGS,
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO custom_field_option (field_id, option_value, position, disabled)"
                        + " VALUES (:field, :value, :position, FALSE)")
                .bind("field", fieldId)
                .bind("value", value)
                .bind("position", position)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  void setDisabled(long optionId, boolean disabled) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "UPDATE custom_field_option SET disabled = ? WHERE id = ?", disabled, optionId);
        });
  }

  void removeOption(long optionId) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "DELETE FROM custom_field_value WHERE string_value = ? AND field_id ="
                  + " (SELECT field_id FROM custom_field_option WHERE id = ?)",
              Long.toString(optionId),
              optionId);
          handle.execute("DELETE FROM custom_field_option WHERE id = ?", optionId);
        });
  }

  private record ConfiguredScope(Projects projects, Constants constants)
      implements StoredField.Scope {
    @Override
    public List<Project> projects(Set<Long> ids) {
      return projects.all().stream()
          .filter(project -> ids.contains(project.getId()))
          .<Project>map(project -> project)
          .toList();
    }

    @Override
    public List<IssueType> issueTypes(Set<String> ids) {
      return constants.issueTypes().stream()
          .filter(type -> new HashSet<>(ids).contains(type.getId()))
          .toList();
    }
  }
}

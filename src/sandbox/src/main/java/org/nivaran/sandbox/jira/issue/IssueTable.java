package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.field.Cell;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.field.StoredField;

/** Issues and their custom field values in the database. Thread safe. */
final class IssueTable {
  private static final String SELECT =
      "SELECT id, issue_number, issue_key, project_id, issue_type_id, status_id, summary,"
          + " description, assignee_key, reporter_key, creator_key, priority_id, resolution_id,"
          + " created_at, updated_at, resolved_at, due_at, workflow_entry_id, security_level_id FROM issue WHERE ";
  private static final int CHUNK = 500;

  private final Database database;
  private final Fields fields;

  IssueTable(Database database, Fields fields) {
    this.database = database;
    this.fields = fields;
  }

  Optional<StoredIssue> byId(IssueLookups lookups, long id) {
    return one(lookups, "id = ?", id);
  }

  Optional<StoredIssue> byKey(IssueLookups lookups, String key) {
    return one(lookups, "issue_key = ?", key);
  }

  private Optional<StoredIssue> one(IssueLookups lookups, String where, Object value) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + where)
                    .bind(0, value)
                    .map((row, context) -> read(lookups, row))
                    .findOne());
  }

  /** In the order of the ids, with their custom values; those that are gone are left out. */
  List<Issue> byIds(IssueLookups lookups, List<Long> ids) {
    Map<Long, StoredIssue> found = new HashMap<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<Long> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle
                    .createQuery(SELECT + "id IN (<ids>)")
                    .bindList("ids", chunk)
                    .map((row, context) -> read(lookups, row))
                    .forEach(issue -> found.put(issue.id, issue));
                Map<Long, Map<Long, List<Cell>>> cells = cells(handle, chunk);
                chunk.forEach(
                    id ->
                        Optional.ofNullable(found.get(id))
                            .ifPresent(
                                issue ->
                                    issue.useCustomValues(
                                        values(cells.getOrDefault(id, Map.of())))));
              });
    }
    List<Issue> ordered = new ArrayList<>();
    ids.forEach(id -> Optional.<Issue>ofNullable(found.get(id)).ifPresent(ordered::add));
    return ordered;
  }

  private static StoredIssue read(IssueLookups lookups, ResultSet row) throws SQLException {
    StoredIssue issue = new StoredIssue(lookups);
    issue.id = row.getLong("id");
    issue.number = row.getLong("issue_number");
    issue.key = row.getString("issue_key");
    issue.projectId = row.getLong("project_id");
    issue.issueTypeId = row.getString("issue_type_id");
    issue.statusId = row.getString("status_id");
    issue.summary = row.getString("summary");
    issue.description = row.getString("description");
    issue.assigneeKey = row.getString("assignee_key");
    issue.reporterKey = row.getString("reporter_key");
    issue.creatorKey = row.getString("creator_key");
    issue.priorityId = row.getString("priority_id");
    issue.resolutionId = row.getString("resolution_id");
    issue.created = timestamp(row, "created_at");
    issue.updated = timestamp(row, "updated_at");
    issue.resolved = timestamp(row, "resolved_at");
    issue.due = timestamp(row, "due_at");
    long entry = row.getLong("workflow_entry_id");
    issue.workflowEntryId = row.wasNull() ? null : entry;
    issue.securityLevelId = row.getObject("security_level_id", Long.class);
    return issue;
  }

  static @Nullable Timestamp timestamp(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : Timestamp.from(value.toInstant());
  }

  static @Nullable OffsetDateTime time(java.util.@Nullable Date value) {
    return value == null
        ? null
        : java.time.Instant.ofEpochMilli(value.getTime()).atOffset(ZoneOffset.UTC);
  }

  /** The values by the field's number. */
  Map<Long, Object> customValues(long issueId) {
    return database
        .jdbi()
        .withHandle(
            handle -> values(cells(handle, List.of(issueId)).getOrDefault(issueId, Map.of())));
  }

  private record StoredCell(long issueId, long fieldId, Cell cell) {}

  private static Map<Long, Map<Long, List<Cell>>> cells(Handle handle, List<Long> issueIds) {
    return handle
        .createQuery(
            "SELECT issue_id, field_id, string_value, text_value, number_value, date_value"
                + " FROM custom_field_value WHERE issue_id IN (<ids>) ORDER BY id")
        .bindList("ids", issueIds)
        .map(
            (row, context) ->
                new StoredCell(
                    row.getLong("issue_id"),
                    row.getLong("field_id"),
                    new Cell(
                        row.getString("string_value"),
                        row.getString("text_value"),
                        numberOf(row),
                        timestamp(row, "date_value"))))
        .collect(
            Collectors.groupingBy(
                StoredCell::issueId,
                Collectors.groupingBy(
                    StoredCell::fieldId,
                    Collectors.mapping(StoredCell::cell, Collectors.toList()))));
  }

  private static @Nullable Double numberOf(ResultSet row) throws SQLException {
    double number = row.getDouble("number_value");
    return row.wasNull() ? null : number;
  }

  private Map<Long, Object> values(Map<Long, List<Cell>> cells) {
    Map<Long, Object> values = new LinkedHashMap<>();
    cells.forEach(
        (fieldId, rows) ->
            fields
                .byNumber(fieldId)
                .ifPresent(
                    field -> {
                      Object value = field.kind().read(field, rows);
                      if (value != null) {
                        values.put(fieldId, value);
                      }
                    }));
    return values;
  }

  /** Inserts the issue with its custom values and gives it its id. Its key is set already. */
  void insert(StoredIssue issue) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              issue.id =
                  handle
                      .createUpdate(
                          "INSERT INTO issue (issue_number, issue_key, project_id, issue_type_id,"
                              + " status_id, summary, description, assignee_key, reporter_key,"
                              + " creator_key, priority_id, resolution_id, created_at, updated_at,"
                              + " resolved_at, due_at, workflow_entry_id, security_level_id) VALUES (:number, :key,"
                              + " :project, :type, :status, :summary, :description, :assignee,"
                              + " :reporter, :creator, :priority, :resolution, :created, :updated,"
                              + " :resolved, :due, :entry, :security)")
                      .bind("number", issue.number)
                      .bind("key", issue.key)
                      .bind("project", issue.projectId)
                      .bind("creator", issue.creatorKey)
                      .bind("created", time(issue.created))
                      .bind("entry", issue.workflowEntryId)
                      .bindMap(columns(issue))
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one();
              insertValues(handle, issue, stored(issue.allCustomValues().keySet()));
            });
  }

  private List<StoredField> stored(Collection<Long> numbers) {
    return numbers.stream().map(fields::byNumber).flatMap(Optional::stream).toList();
  }

  private static Map<String, @Nullable Object> columns(StoredIssue issue) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("type", number(issue.issueTypeId));
    columns.put("status", number(issue.statusId));
    columns.put("summary", issue.summary);
    columns.put("description", issue.description);
    columns.put("assignee", issue.assigneeKey);
    columns.put("reporter", issue.reporterKey);
    columns.put("priority", number(issue.priorityId));
    columns.put("resolution", number(issue.resolutionId));
    columns.put("updated", time(issue.updated));
    columns.put("resolved", time(issue.resolved));
    columns.put("due", time(issue.due));
    columns.put("security", issue.securityLevelId);
    return columns;
  }

  private static @Nullable Long number(@Nullable String id) {
    return id == null ? null : Long.valueOf(id);
  }

  private static void insertValues(
      Handle handle, StoredIssue issue, Collection<StoredField> changed) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO custom_field_value (issue_id, field_id, string_value, text_value,"
                + " number_value, date_value) VALUES (:issue, :field, :string, :text, :number, :date)");
    for (StoredField field : changed) {
      Object value = issue.getCustomFieldValue(field);
      for (Cell cell : value == null ? List.<Cell>of() : field.kind().cells(value)) {
        batch
            .bind("issue", issue.id)
            .bind("field", field.getIdAsLong())
            .bind("string", cell.string())
            .bind("text", cell.text())
            .bind("number", cell.number())
            .bind("date", time(cell.date()))
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Which columns a field writes. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "issuetype", List.of("issue_type_id = :type"),
          "status", List.of("status_id = :status"),
          "summary", List.of("summary = :summary"),
          "description", List.of("description = :description"),
          "assignee", List.of("assignee_key = :assignee"),
          "reporter", List.of("reporter_key = :reporter"),
          "priority", List.of("priority_id = :priority"),
          "resolution", List.of("resolution_id = :resolution", "resolved_at = :resolved"),
          "duedate", List.of("due_at = :due"),
          "security", List.of("security_level_id = :security"));

  /** Writes the modified fields and no others, so that changes made meanwhile by others stay. */
  void update(StoredIssue issue) {
    List<String> assignments = new ArrayList<>();
    assignments.add("updated_at = :updated");
    List<StoredField> customFields = new ArrayList<>();
    for (String field : issue.getModifiedFields().keySet()) {
      assignments.addAll(COLUMNS.getOrDefault(field, List.of()));
      fields.byId(field).ifPresent(customFields::add);
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              var update =
                  handle
                      .createUpdate(
                          "UPDATE issue SET " + String.join(", ", assignments) + " WHERE id = :id")
                      .bind("id", issue.id);
              columns(issue)
                  .forEach(
                      (name, value) -> {
                        if (assignments.stream().anyMatch(part -> part.endsWith(":" + name))) {
                          update.bind(name, value);
                        }
                      });
              update.execute();
              for (StoredField field : customFields) {
                handle.execute(
                    "DELETE FROM custom_field_value WHERE issue_id = ? AND field_id = ?",
                    issue.id,
                    field.getIdAsLong());
              }
              insertValues(handle, issue, customFields);
            });
  }

  void touch(long issueId, Timestamp updated) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE issue SET updated_at = ? WHERE id = ?", time(updated), issueId));
  }

  /** Others who want to change the issue wait until the thread's transaction ends. */
  void lock(long issueId) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM issue WHERE id = ? FOR UPDATE")
                    .bind(0, issueId)
                    .mapTo(Long.class)
                    .findOne());
  }

  List<Long> idsInProject(long projectId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM issue WHERE project_id = ? ORDER BY id")
                    .bind(0, projectId)
                    .mapTo(Long.class)
                    .list());
  }

  long countInProject(long projectId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM issue WHERE project_id = ?")
                    .bind(0, projectId)
                    .mapTo(Long.class)
                    .one());
  }

  /** Removes the issue and everything that hangs on it but its files. */
  void delete(StoredIssue issue) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              for (String sql :
                  List.of(
                      "DELETE FROM change_item WHERE group_id IN"
                          + " (SELECT id FROM change_group WHERE issue_id = ?)",
                      "DELETE FROM change_group WHERE issue_id = ?",
                      "DELETE FROM issue_comment WHERE issue_id = ?",
                      "DELETE FROM attachment WHERE issue_id = ?",
                      "DELETE FROM custom_field_value WHERE issue_id = ?",
                      "DELETE FROM entity_property_value WHERE entity_name = 'IssueProperty'"
                          + " AND entity_id = ?",
                      "DELETE FROM entity_property WHERE entity_name = 'IssueProperty'"
                          + " AND entity_id = ?",
                      "DELETE FROM issue WHERE id = ?")) {
                handle.execute(sql, issue.id);
              }
              handle.execute("DELETE FROM workflow_step WHERE entry_id = ?", issue.workflowEntryId);
              handle.execute("DELETE FROM workflow_entry WHERE id = ?", issue.workflowEntryId);
            });
  }
}

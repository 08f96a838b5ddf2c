package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.field.Dates;
import org.nivaran.sandbox.jira.field.FieldKind;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.field.StoredField;
import org.nivaran.sandbox.jira.user.Directory;

/** What was changed in an issue, when and by whom. Thread safe. */
final class History implements ChangeHistoryManager {
  private final Database database;
  private final Fields fields;
  private final Directory directory;
  private final Dates dates;

  History(Database database, Fields fields, Directory directory, Dates dates) {
    this.database = database;
    this.fields = fields;
    this.directory = directory;
    this.dates = dates;
  }

  /** The differences that the issue's modified fields make. */
  List<ChangeItemBean> changes(StoredIssue issue) {
    List<ChangeItemBean> items = new ArrayList<>();
    for (Map.Entry<String, ?> entry : issue.getModifiedFields().entrySet()) {
      ModifiedValue<?> values = (ModifiedValue<?>) entry.getValue();
      if (!same(values.getOldValue(), values.getNewValue())) {
        items.add(item(entry.getKey(), values));
      }
    }
    return items;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Collection<?> some && other instanceof Collection<?> others) {
      return new ArrayList<>(some).equals(new ArrayList<>(others));
    }
    return Objects.equals(one, other);
  }

  private ChangeItemBean item(String fieldId, ModifiedValue<?> values) {
    Optional<StoredField> custom = fields.byId(fieldId);
    if (custom.isPresent()) {
      FieldKind kind = custom.get().kind();
      return new ChangeItemBean(
          "custom",
          custom.get().getName(),
          changeId(kind, values.getOldValue()),
          display(kind, values.getOldValue()),
          changeId(kind, values.getNewValue()),
          display(kind, values.getNewValue()));
    }
    return new ChangeItemBean(
        "jira",
        fieldId,
        systemId(values.getOldValue()),
        systemText(values.getOldValue()),
        systemId(values.getNewValue()),
        systemText(values.getNewValue()));
  }

  private static @Nullable String changeId(FieldKind kind, @Nullable Object value) {
    return value == null ? null : kind.changeId(value);
  }

  private static @Nullable String display(FieldKind kind, @Nullable Object value) {
    return value == null ? null : kind.display(value);
  }

  private @Nullable String systemId(@Nullable Object value) {
    if (value instanceof IssueConstant constant) {
      return constant.getId();
    }
    if (value instanceof ApplicationUser user) {
      return user.getKey();
    }
    if (value instanceof IssueSecurityLevel level) {
      return level.getId().toString();
    }
    return value instanceof Timestamp time ? dates.formatDate(time) : null;
  }

  private @Nullable String systemText(@Nullable Object value) {
    if (value instanceof IssueConstant constant) {
      return constant.getName();
    }
    if (value instanceof ApplicationUser user) {
      return user.getDisplayName();
    }
    if (value instanceof IssueSecurityLevel level) {
      return level.getName();
    }
    if (value instanceof Timestamp time) {
      return dates.formatDate(time);
    }
    return (String) value;
  }

  /** Writes one entry; nothing for no changes. */
  void write(
      long issueId, @Nullable ApplicationUser author, Timestamp now, List<ChangeItemBean> changes) {
    if (changes.isEmpty()) {
      return;
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              long group =
                  handle
                      .createUpdate(
                          "INSERT INTO change_group (issue_id, author_key, created_at)"
                              + " VALUES (:issue, :author, :now)")
                      .bind("issue", issueId)
                      .bind("author", author == null ? null : author.getKey())
                      .bind("now", IssueTable.time(now))
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one();
              for (ChangeItemBean change : changes) {
                handle
                    .createUpdate(
                        "INSERT INTO change_item (group_id, field_type, field, old_id, old_text,"
                            + " new_id, new_text) VALUES (:group, :type, :field, :oldId, :oldText,"
                            + " :newId, :newText)")
                    .bind("group", group)
                    .bind("type", change.getFieldType())
                    .bind("field", change.getField())
                    .bind("oldId", change.getFrom())
                    .bind("oldText", change.getFromString())
                    .bind("newId", change.getTo())
                    .bind("newText", change.getToString())
                    .execute();
              }
            });
  }

  /** Oldest first. */
  @Override
  public List<ChangeHistory> getChangeHistories(Issue issue) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, List<ChangeItemBean>> items =
                  handle
                      .createQuery(
                          "SELECT i.group_id, i.field_type, i.field, i.old_id, i.old_text, i.new_id,"
                              + " i.new_text FROM change_item i JOIN change_group g"
                              + " ON g.id = i.group_id WHERE g.issue_id = ? ORDER BY i.id")
                      .bind(0, issue.getId())
                      .map(
                          (row, context) ->
                              Map.entry(
                                  row.getLong(1),
                                  new ChangeItemBean(
                                      row.getString(2),
                                      row.getString(3),
                                      row.getString(4),
                                      row.getString(5),
                                      row.getString(6),
                                      row.getString(7))))
                      .collect(
                          Collectors.groupingBy(
                              Map.Entry::getKey,
                              Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
              return handle
                  .createQuery(
                      "SELECT id, author_key, created_at FROM change_group WHERE issue_id = ?"
                          + " ORDER BY created_at, id")
                  .bind(0, issue.getId())
                  .map(
                      (row, context) ->
                          new ChangeHistory(
                              row.getLong("id"),
                              directory.orNull(row.getString("author_key")),
                              IssueTable.timestamp(row, "created_at"),
                              items.getOrDefault(row.getLong("id"), List.of())))
                  .list();
            });
  }

  @Override
  public List<ChangeItemBean> getChangeItemsForField(Issue issue, String field) {
    return getChangeHistories(issue).stream()
        .flatMap(history -> history.getChangeItemBeans().stream())
        .filter(item -> item.getField().equals(field))
        .toList();
  }
}

package org.nivaran.jira.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nivaran.jira.settings.RecordTable;

/**
 * A kind of record: its columns and its rules. Immutable.
 *
 * @param listed the columns that its list shows
 */
record RecordKind(
    RecordTable table, List<Column> columns, List<String> listed, List<RecordRule> rules) {

  RecordKind {
    columns = List.copyOf(columns);
    listed = List.copyOf(listed);
    rules = List.copyOf(rules);
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * Reads what was filled in.
   *
   * @param raw by column; what is not there is taken from {@code before}
   * @param before the record as it is, or nothing
   */
  Map<String, String> read(
      Map<String, String> raw, Map<String, String> before, Consumer<Problem> problems) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : columns) {
      String name = column.name();
      boolean keeps = !raw.containsKey(name) || (column.fixed() && !before.isEmpty());
      String text = keeps ? before.getOrDefault(name, "") : raw.getOrDefault(name, "");
      values.put(name, column.read(text, problems));
      if (column.form() == Column.Form.SECRET
          && column.required()
          && before.isEmpty()
          && text.isBlank()) {
        problems.accept(Problem.of(name, "required"));
      }
    }
    return values;
  }
}

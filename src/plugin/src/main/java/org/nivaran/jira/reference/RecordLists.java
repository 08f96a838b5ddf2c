package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminReply.Page;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordStore.Search;
import org.nivaran.jira.settings.RecordTable;

/** Puts the records of a kind onto a page, with a search. Thread safe. */
public final class RecordLists {

  private static final int ON_A_PAGE = 50;
  private static final String TEMPLATE = "templates/admin/record-list.vm";

  private static final List<RecordTable> OF_CALENDARS =
      List.of(RecordTable.CALENDARS, RecordTable.CALENDAR_WEEKS, RecordTable.CALENDAR_DAYS);

  private final RecordStore store;
  private final RecordTexts texts;

  public RecordLists(RecordStore store, RecordTexts texts) {
    this.store = store;
    this.texts = texts;
  }

  /**
   * What is shown of a list.
   *
   * @param first how many rows are left out
   * @param moved how many due times move by what was done just now; empty if none is counted anew
   */
  record Wish(Search search, int first, String moved) {}

  Page page(RecordKind kind, Wish wish) {
    RecordStore.Page found = store.page(kind.table(), wish.search(), wish.first(), ON_A_PAGE);
    List<Column> columns =
        kind.listed().stream().flatMap(name -> kind.column(name).stream()).toList();
    Map<String, Object> view = new HashMap<>();
    view.put("kind", kind.table().key());
    view.put("search", wish.search().words());
    view.put("columns", columns.stream().map(texts::label).toList());
    view.put("rows", found.rows().stream().map(values -> row(kind, columns, values)).toList());
    view.put("certainties", certainties(kind, wish.search().certainty()));
    view.put("found", found(found.total(), wish.first()));
    view.put(
        "previous",
        wish.first() == 0 ? "" : turned(kind, wish, Math.max(0, wish.first() - ON_A_PAGE)));
    view.put(
        "next",
        wish.first() + ON_A_PAGE >= found.total()
            ? ""
            : turned(kind, wish, wish.first() + ON_A_PAGE));
    view.put("others", others(kind));
    view.put("recalculation", wish.moved().isEmpty() ? "" : RecordAddress.RECALCULATION);
    view.put("moved", wish.moved().isEmpty() ? "" : texts.get("to-recalculation", wish.moved()));
    view.put("about", texts.get("about." + kind.table().key()));
    return AdminReply.page(texts.title(kind)).with(TEMPLATE, view);
  }

  private String found(long total, int first) {
    return total == 0
        ? texts.get("found.none")
        : texts.get("found", first + 1, Math.min(first + ON_A_PAGE, total), total);
  }

  private static String turned(RecordKind kind, Wish wish, int first) {
    return RecordAddress.of(
        kind,
        "",
        "q",
        wish.search().words(),
        "certainty",
        wish.search().certainty(),
        "first",
        String.valueOf(first));
  }

  /** How sure one may be, each to be chosen; none where rows do not say. */
  private List<Map<String, Object>> certainties(RecordKind kind, String chosen) {
    return kind.column("certainty").stream()
        .flatMap(column -> Stream.concat(Stream.of(""), column.choices().stream()))
        .map(
            value ->
                Map.<String, Object>of(
                    "value",
                    value,
                    "label",
                    value.isEmpty() ? texts.get("certainty.any") : certainty(value),
                    "selected",
                    value.equals(chosen)))
        .toList();
  }

  private Map<String, Object> row(
      RecordKind kind, List<Column> columns, Map<String, String> values) {
    String key = kind.table().keyOf(values);
    String certainty = values.getOrDefault("certainty", "");
    Map<String, Object> row = new LinkedHashMap<>();
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      String value = texts.value(column, values.getOrDefault(column.name(), ""));
      cells.add(RecordTexts.shortened(value));
    }
    row.put("cells", cells);
    row.put("edit", RecordAddress.of(kind, "edit", "key", key));
    row.put("name", key);
    row.put("certainty", certainty);
    row.put("sure", certainty.isEmpty() ? "" : certainty(certainty));
    row.put("source", source(values));
    return row;
  }

  private String certainty(String value) {
    return texts.get("value.certainty." + value);
  }

  /** With the day on which it was published, where that is known. */
  private static String source(Map<String, String> values) {
    String source = values.getOrDefault("source", "");
    String date = values.getOrDefault("source_date", "");
    return date.isEmpty() ? source : source + " (" + date + ")";
  }

  /** Pages that belong to this one. */
  private List<Map<String, String>> others(RecordKind kind) {
    return OF_CALENDARS.contains(kind.table())
        ? OF_CALENDARS.stream()
            .filter(table -> table != kind.table())
            .map(RecordKinds::of)
            .map(
                other ->
                    Map.of("address", RecordAddress.of(other, ""), "label", texts.title(other)))
            .toList()
        : List.of();
  }
}

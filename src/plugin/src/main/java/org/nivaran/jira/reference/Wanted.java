package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;

/**
 * The desk's own data as it would be after some changes to one table: what rules are checked
 * against. Other tables are read when they are asked for, once. Not thread safe.
 */
final class Wanted {

  private final RecordStore store;
  private final RecordTable table;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private final Map<RecordTable, Map<String, Map<String, String>>> others = new HashMap<>();

  private final Map<String, List<Map<String, String>>> limitsByCase = new HashMap<>();

  Wanted(RecordStore store, RecordTable table) {
    this.store = store;
    this.table = table;
    for (Map<String, String> row : store.all(table)) {
      rows.put(table.keyOf(row), row);
    }
  }

  void put(Map<String, String> values) {
    rows.put(table.keyOf(values), values);
    limitsByCase.clear();
  }

  void remove(String key) {
    rows.remove(key);
    limitsByCase.clear();
  }

  Optional<Map<String, String>> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** The rows of the table that is being changed. */
  Collection<Map<String, String>> rows() {
    return rows.values();
  }

  Optional<Map<String, String>> find(RecordTable other, String key) {
    return Optional.ofNullable(of(other).get(key));
  }

  boolean has(RecordTable other, String key) {
    return of(other).containsKey(key);
  }

  Collection<Map<String, String>> rows(RecordTable other) {
    return of(other).values();
  }

  /** Whether a row lies in itself, by the column that names what it lies in. */
  boolean isInItself(String key, String parentColumn) {
    Set<String> seen = new HashSet<>();
    String at = key;
    while (!at.isEmpty()) {
      if (!seen.add(at)) {
        return true;
      }
      at = rows.getOrDefault(at, Map.of()).getOrDefault(parentColumn, "");
    }
    return false;
  }

  /** The limits of the same clock that go by the same as this one, itself included. */
  List<Map<String, String>> limitsOf(Map<String, String> limit) {
    if (limitsByCase.isEmpty()) {
      rows.values()
          .forEach(
              row -> limitsByCase.computeIfAbsent(caseOf(row), each -> new ArrayList<>()).add(row));
    }
    return limitsByCase.getOrDefault(caseOf(limit), List.of());
  }

  private static String caseOf(Map<String, String> limit) {
    return limit.getOrDefault("clock", "") + ":" + RecordTable.limitName(limit);
  }

  private Map<String, Map<String, String>> of(RecordTable other) {
    if (other == table) {
      return rows;
    }
    return others.computeIfAbsent(
        other,
        each -> {
          Map<String, Map<String, String>> read = new LinkedHashMap<>();
          store.all(each).forEach(row -> read.put(each.keyOf(row), row));
          return read;
        });
  }
}

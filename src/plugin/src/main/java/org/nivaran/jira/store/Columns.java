package org.nivaran.jira.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns and their values, in order. Not thread safe. */
final class Columns {

  private final List<String> names = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  Columns set(String column, @Nullable Object value) {
    names.add(column);
    values.add(value);
    return this;
  }

  void addTo(Columns others) {
    others.names.addAll(names);
    others.values.addAll(values);
  }

  List<String> names() {
    return names;
  }

  List<@Nullable Object> values() {
    return values;
  }
}

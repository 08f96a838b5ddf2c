package org.nivaran.jira.store;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A row about to be inserted: column after column. Not thread safe. */
final class Insert {

  private final String table;
  private final Columns columns = new Columns();

  private Insert(String table) {
    this.table = table;
  }

  static Insert into(String table) {
    return new Insert(table);
  }

  Insert set(String column, @Nullable Object value) {
    columns.set(column, value);
    return this;
  }

  Insert with(Columns others) {
    others.addTo(columns);
    return this;
  }

  String statement() {
    return "insert into $%s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns.names()),
            String.join(", ", Collections.nCopies(columns.names().size(), "?")));
  }

  @Nullable Object[] values() {
    return columns.values().toArray();
  }
}

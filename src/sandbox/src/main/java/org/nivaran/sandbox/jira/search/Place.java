package org.nivaran.sandbox.jira.search;

import java.util.ArrayList;
import java.util.List;

/** Where the values of a field are kept, as seen from {@code issue i}. Immutable. */
sealed interface Place {

  /** The issue has a value. Never unknown. */
  SqlCondition present();

  /**
   * Some value of the issue fulfils the predicate. Never unknown.
   *
   * @param predicate with one {@code %s} for the value's column
   */
  SqlCondition matching(String predicate, List<?> values);

  /** What to sort by. Holds no user text. */
  String order();

  /** A column of the issue itself. */
  record Column(String name) implements Place {
    @Override
    public SqlCondition present() {
      return SqlCondition.of(name + " IS NOT NULL");
    }

    @Override
    public SqlCondition matching(String predicate, List<?> values) {
      return present().and(new SqlCondition(predicate.formatted(name), List.copyOf(values)));
    }

    @Override
    public String order() {
      return name;
    }
  }

  /**
   * Rows of another table.
   *
   * @param rows for example {@code custom_field_value v WHERE v.issue_id = i.id AND v.field_id =
   *     7}; holds no user text
   * @param column for example {@code v.date_value}
   */
  record Rows(String rows, String column, List<Object> parameters) implements Place {
    public Rows {
      parameters = List.copyOf(parameters);
    }

    @Override
    public SqlCondition present() {
      return new SqlCondition(
          "EXISTS (SELECT 1 FROM " + rows + " AND " + column + " IS NOT NULL)", parameters);
    }

    @Override
    public SqlCondition matching(String predicate, List<?> values) {
      List<Object> all = new ArrayList<>(parameters);
      all.addAll(values);
      return new SqlCondition(
          "EXISTS (SELECT 1 FROM " + rows + " AND " + predicate.formatted(column) + ")", all);
    }

    @Override
    public String order() {
      return "(SELECT MIN(" + column + ") FROM " + rows + ")";
    }
  }
}

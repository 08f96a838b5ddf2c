package org.nivaran.sandbox.web.board;

import java.util.Locale;

/**
 * A query as text, parted so that more conditions can be added to it.
 *
 * @param where the conditions; empty for none
 * @param orderBy the order, beginning with {@code ORDER BY}; empty for none
 */
record JqlText(String where, String orderBy) {

  private static final String ORDER_BY = "order by";

  /** Parts a query at its order. Words within quotes are not taken for it. */
  static JqlText of(String jql) {
    String lower = jql.toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
    char quote = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (lower.startsWith(ORDER_BY, i)
          && (i == 0 || !Character.isLetter(lower.charAt(i - 1)))) {
        return new JqlText(jql.substring(0, i).strip(), jql.substring(i).strip());
      }
    }
    return new JqlText(jql.strip(), "");
  }

  /** The same with one more condition. */
  JqlText and(String condition) {
    if (condition.isEmpty()) {
      return this;
    }
    return new JqlText(
        where.isEmpty() ? condition : "(" + where + ") AND (" + condition + ")", orderBy);
  }

  /** The same order, or this one where there is none. */
  JqlText orderedBy(String otherwise) {
    return orderBy.isEmpty() ? new JqlText(where, otherwise) : this;
  }

  @Override
  public String toString() {
    return (where + " " + orderBy).strip();
  }
}

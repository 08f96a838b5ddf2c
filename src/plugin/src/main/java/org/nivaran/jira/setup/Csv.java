package org.nivaran.jira.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values with a header, as RFC 4180 has them. */
final class Csv {

  /**
   * The rows by the names of their columns.
   *
   * @throws IllegalArgumentException if a row has more or fewer values than the header, or a quote
   *     is not closed
   */
  static List<Map<String, String>> rows(String text) {
    List<List<String>> lines = lines(text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> header = lines.get(0);
      List<String> values = lines.get(i);
      if (values.size() != header.size()) {
        throw new IllegalArgumentException(
            "row %d has %d values, not %d".formatted(i, values.size(), header.size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.size(); column++) {
        row.put(header.get(column), values.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          value.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        line.add(take(value));
      } else if (c == '\n') {
        line.add(take(value));
        add(lines, line);
        line = new ArrayList<>();
      } else if (c != '\r') {
        value.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is not closed");
    }
    line.add(take(value));
    add(lines, line);
    return lines;
  }

  private static void add(List<List<String>> lines, List<String> line) {
    if (line.size() > 1 || !line.get(0).isEmpty()) {
      lines.add(line);
    }
  }

  private static String take(StringBuilder value) {
    String text = value.toString().strip();
    value.setLength(0);
    return text;
  }

  private Csv() {}
}

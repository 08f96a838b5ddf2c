package org.nivaran.jira.reference.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes comma-separated values in UTF-8, with the mark by which Excel knows it. */
final class CsvWriter {

  private static final char MARK = '\ufeff';

  static byte[] bytes(Sheet sheet) {
    return (MARK + text(sheet, Formulas::neutralised)).getBytes(StandardCharsets.UTF_8);
  }

  /** Without the mark; read back it is the same table. */
  static String exact(Sheet sheet) {
    return text(sheet, Formulas::neutralised);
  }

  private static String text(Sheet sheet, UnaryOperator<String> cell) {
    StringBuilder text = new StringBuilder();
    line(text, sheet.header(), cell);
    for (List<String> row : sheet.rows()) {
      line(text, row, cell);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> values, UnaryOperator<String> cell) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      value(text, cell.apply(values.get(i)));
    }
    text.append("\r\n");
  }

  private static void value(StringBuilder text, String value) {
    boolean quote =
        value.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c < ' ')
            || !value.equals(value.strip());
    if (quote) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  private CsvWriter() {}
}

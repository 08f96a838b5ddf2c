package org.nivaran.jira.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes comma-separated values in UTF-8, with the mark by which Excel knows it. */
final class CsvWriter implements SheetWriter {

  private static final char MARK = '\ufeff';

  private final Writer out;

  CsvWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(MARK);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    line(line, cells);
    out.write(line.toString());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Without the mark; read back it is the same table. */
  static String exact(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    line(text, sheet.header());
    sheet.rows().forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      value(text, Formulas.neutralised(values.get(i)));
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
}

package org.nivaran.jira.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Reason;

/**
 * Reads comma-separated values as RFC 4180 has them, and as spreadsheet programs write them: with
 * semicolons or tabs, and with any line ends.
 */
final class CsvReader {

  private static final int LONGEST_FIRST_LINE = 1 << 16;

  private final BufferedReader text;
  private final char separator;
  private final Rows.Sink sink;
  private final StringBuilder value = new StringBuilder();
  private List<String> line = new ArrayList<>();
  private int number;
  private int next;

  private CsvReader(BufferedReader text, Rows.Sink sink) throws IOException {
    this.text = text;
    this.sink = sink;
    this.separator = separator(text);
    this.next = text.read();
  }

  static void read(BufferedReader text, Rows.Sink sink) throws SheetException, IOException {
    new CsvReader(text, sink).read();
  }

  /** What the first line has most of, outside of quotes. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_FIRST_LINE);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 1; i < LONGEST_FIRST_LINE; i++) {
      int c = text.read();
      if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
        break;
      }
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
      }
    }
    text.reset();
    return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
  }

  private void read() throws SheetException, IOException {
    while (next >= 0) {
      char c = (char) next;
      next = text.read();
      if (c == '"' && value.toString().isBlank()) {
        value.setLength(0);
        quoted();
      } else if (c == separator) {
        endValue();
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && next == '\n') {
          next = text.read();
        }
        endLine();
      } else {
        append(c);
      }
    }
    endLine();
  }

  /** Reads up to and with the closing quote. */
  private void quoted() throws SheetException, IOException {
    while (next >= 0) {
      char c = (char) next;
      next = text.read();
      if (c != '"') {
        append(c);
      } else if (next == '"') {
        append('"');
        next = text.read();
      } else {
        return;
      }
    }
    throw new SheetException(Reason.of("admin.record.sheet.quote"));
  }

  private void append(char c) throws SheetException {
    if (value.length() >= Sheet.MOST_CHARACTERS) {
      throw new SheetException(Reason.of("admin.record.sheet.cell", Sheet.MOST_CHARACTERS));
    }
    value.append(c);
  }

  private void endValue() throws SheetException {
    if (line.size() > Sheet.MOST_COLUMNS) {
      throw new SheetException(Reason.of("admin.record.sheet.columns", Sheet.MOST_COLUMNS));
    }
    line.add(Formulas.restored(value.toString().strip()));
    value.setLength(0);
  }

  private void endLine() throws SheetException {
    endValue();
    number++;
    sink.row(number, line);
    line = new ArrayList<>();
  }
}

package org.nivaran.jira.reference.sheet;

import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Reason;

/**
 * Reads comma-separated values as RFC 4180 has them, and as spreadsheet programs write them: with
 * semicolons or tabs, and with any line ends.
 */
final class CsvReader {

  private final String text;
  private final char separator;
  private final Sheet.Builder sheet = new Sheet.Builder();
  private final StringBuilder value = new StringBuilder();
  private List<String> line = new ArrayList<>();

  private CsvReader(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  static Sheet read(String text) throws SheetException {
    return new CsvReader(text).read();
  }

  /** What the first line has most of, outside of quotes. */
  private static char separator(String text) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if (c == '\n' || c == '\r') {
          break;
        }
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
      }
    }
    return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
  }

  private Sheet read() throws SheetException {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && value.toString().isBlank()) {
        value.setLength(0);
        at = quoted(at + 1);
      } else if (c == separator) {
        endValue();
        at++;
      } else if (c == '\n' || c == '\r') {
        endLine();
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
      } else {
        append(c);
        at++;
      }
    }
    endLine();
    return sheet.sheet();
  }

  /** Reads up to the closing quote, and gives the place after it. */
  private int quoted(int start) throws SheetException {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '"') {
        append(c);
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        append('"');
        at += 2;
      } else {
        return at + 1;
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

  private void endValue() {
    line.add(Formulas.restored(value.toString().strip()));
    value.setLength(0);
  }

  private void endLine() throws SheetException {
    endValue();
    sheet.add(line);
    line = new ArrayList<>();
  }
}

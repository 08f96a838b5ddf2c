package org.nivaran.jira.reference.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nivaran.core.grievance.Reason;

/**
 * A table of texts: the names of its columns, and rows that may be shorter. Immutable.
 *
 * @param header stripped; empty for a file without a line
 */
public record Sheet(List<String> header, List<List<String>> rows) {

  /** More rows than this are refused, so that a file never fills the memory. */
  public static final int MOST_ROWS = 50_000;

  /** Larger files are refused unread. */
  public static final int MOST_BYTES = 20 << 20;

  static final int MOST_COLUMNS = 100;

  /** The characters of one row, and of one cell. */
  static final int MOST_CHARACTERS = 32_767;

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file, whatever it calls itself: one that begins as a zip does is a workbook, whose
   * first sheet counts; all else is CSV.
   *
   * @throws SheetException if it is too large, broken or not in Unicode
   */
  public static Sheet read(byte[] file) throws SheetException {
    if (file.length == 0) {
      throw new SheetException(Reason.of("admin.record.sheet.empty"));
    }
    if (file.length > MOST_BYTES) {
      throw new SheetException(Reason.of("admin.record.sheet.large", MOST_BYTES >> 20));
    }
    if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
      return XlsxReader.read(file);
    }
    if (file.length > 3 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf) {
      throw new SheetException(Reason.of("admin.record.sheet.xls"));
    }
    return CsvReader.read(Encoding.text(file));
  }

  /** Reads comma-separated text that we wrote ourselves. */
  public static Sheet ofCsv(String text) throws SheetException {
    return CsvReader.read(text);
  }

  /** The value, or an empty text if the row is shorter. */
  public static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** Whether a name says that a table is a workbook. */
  public static boolean isWorkbook(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** The table as a CSV file, or as a workbook. */
  public byte[] file(boolean workbook) {
    return workbook ? XlsxWriter.bytes(this) : CsvWriter.bytes(this);
  }

  /** The table as comma-separated text, exactly as it is; not for a spreadsheet program. */
  public String csv() {
    return CsvWriter.exact(this);
  }

  /** Gathers rows and holds them within bounds. Not thread safe. */
  static final class Builder {
    private final List<List<String>> lines = new ArrayList<>();

    void add(List<String> line) throws SheetException {
      if (line.stream().allMatch(String::isEmpty)) {
        return;
      }
      if (line.size() > MOST_COLUMNS) {
        throw new SheetException(Reason.of("admin.record.sheet.columns", MOST_COLUMNS));
      }
      if (lines.size() > MOST_ROWS) {
        throw new SheetException(Reason.of("admin.record.sheet.rows", MOST_ROWS));
      }
      lines.add(List.copyOf(line));
    }

    Sheet sheet() throws SheetException {
      if (lines.isEmpty()) {
        throw new SheetException(Reason.of("admin.record.sheet.empty"));
      }
      return new Sheet(lines.get(0), lines.subList(1, lines.size()));
    }
  }
}

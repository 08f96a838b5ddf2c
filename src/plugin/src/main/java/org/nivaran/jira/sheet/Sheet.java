package org.nivaran.jira.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final long MOST_UNPACKED = 200L << 20;

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
    return read(() -> new ByteArrayInputStream(file));
  }

  /** Reads comma-separated text that we wrote ourselves. */
  public static Sheet ofCsv(String text) throws SheetException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(() -> new ByteArrayInputStream(bytes));
  }

  private static Sheet read(Rows.Source source) throws SheetException {
    List<List<String>> lines = new ArrayList<>();
    try {
      Rows.read(
          source,
          new Rows.Bounds(MOST_ROWS + 1, MOST_UNPACKED),
          (number, cells) -> lines.add(List.copyOf(cells)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sheet(lines.get(0), lines.subList(1, lines.size()));
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.to(bytes, workbook)) {
      writer.row(header);
      for (List<String> row : rows) {
        writer.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The table as comma-separated text, exactly as it is; not for a spreadsheet program. */
  public String csv() {
    return CsvWriter.exact(this);
  }
}

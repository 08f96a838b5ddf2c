package org.nivaran.jira.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.nivaran.core.grievance.Reason;

/** Reads a table row by row, so that its size is no matter for the memory. */
public final class Rows {

  private static final int HEAD = 4;

  /** Where a table lies. It is opened several times. */
  public interface Source {

    InputStream open() throws IOException;
  }

  /** Takes the rows in order; blank ones are left out. */
  public interface Sink {

    /**
     * @param number of the row as a spreadsheet program counts, from 1
     * @param cells stripped; without those after the last that the row has
     * @throws SheetException to refuse the table
     */
    void row(int number, List<String> cells) throws SheetException;
  }

  /**
   * What is too much.
   *
   * @param rows with the one that has the names
   * @param unpacked bytes of all parts of a workbook together
   */
  public record Bounds(int rows, long unpacked) {}

  /**
   * Reads a file, whatever it calls itself: one that begins as a zip does is a workbook, whose
   * first sheet counts; all else is CSV.
   *
   * @throws SheetException if it is too large, broken or not in Unicode
   * @throws IOException if it cannot be read at all
   */
  public static void read(Source source, Bounds bounds, Sink sink)
      throws SheetException, IOException {
    byte[] head;
    try (InputStream in = source.open()) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw new SheetException(Reason.of("admin.record.sheet.empty"));
    }
    if (head.length == HEAD && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
      throw new SheetException(Reason.of("admin.record.sheet.xls"));
    }
    Bounded bounded = new Bounded(bounds, sink);
    if (head.length == HEAD && head[0] == 'P' && head[1] == 'K') {
      XlsxReader.read(source, bounds, bounded);
    } else {
      try (InputStream in = new BufferedInputStream(source.open());
          BufferedReader text =
              new BufferedReader(new InputStreamReader(in, Encoding.decoder(in)))) {
        CsvReader.read(text, bounded);
      } catch (CharacterCodingException e) {
        throw new SheetException(Reason.of("admin.record.sheet.not-unicode"), e);
      }
    }
    if (bounded.rows == 0) {
      throw new SheetException(Reason.of("admin.record.sheet.empty"));
    }
  }

  /** Leaves blank rows out and counts the others. */
  private static final class Bounded implements Sink {
    private final Bounds bounds;
    private final Sink sink;
    private int rows;

    Bounded(Bounds bounds, Sink sink) {
      this.bounds = bounds;
      this.sink = sink;
    }

    @Override
    public void row(int number, List<String> cells) throws SheetException {
      if (cells.stream().allMatch(String::isEmpty)) {
        return;
      }
      if (cells.size() > Sheet.MOST_COLUMNS) {
        throw new SheetException(Reason.of("admin.record.sheet.columns", Sheet.MOST_COLUMNS));
      }
      rows++;
      if (rows > bounds.rows()) {
        throw new SheetException(Reason.of("admin.record.sheet.rows", bounds.rows() - 1));
      }
      sink.row(number, cells);
    }
  }

  private Rows() {}
}

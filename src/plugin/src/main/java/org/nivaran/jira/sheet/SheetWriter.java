package org.nivaran.jira.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row, as CSV or as a workbook, so that nothing in it runs. Not thread safe.
 */
public interface SheetWriter extends Closeable {

  /** A workbook or comma-separated values to this stream, which is closed with the writer. */
  static SheetWriter to(OutputStream out, boolean workbook) throws IOException {
    return workbook ? new XlsxWriter(out) : new CsvWriter(out);
  }

  void row(List<String> cells) throws IOException;
}

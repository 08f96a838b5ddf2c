package org.nivaran.acceptance.camp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a register as Excel does: numbers as numbers, texts as texts. */
public final class Register {
  /** The names of the columns as a block office writes them. */
  public static final List<Object> HEADER =
      List.of(
          "क्र.",
          "आवेदक का नाम",
          "मोबाइल नंबर",
          "मांग/शिकायत",
          "विवरण",
          "ग्राम पंचायत",
          "दिनांक",
          "आवेदन क्रमांक");

  private Register() {}

  /** A workbook with these rows below the names of the columns. */
  public static Path workbook(Path file, List<List<Object>> rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      write(
          zip,
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
      row(zip, HEADER);
      for (List<Object> each : rows) {
        row(zip, each);
      }
      write(zip, "</sheetData></worksheet>");
      zip.closeEntry();
    }
    return file;
  }

  private static void row(ZipOutputStream zip, List<Object> cells) throws IOException {
    StringBuilder xml = new StringBuilder("<row>");
    for (Object cell : cells) {
      if (cell instanceof Number) {
        xml.append("<c><v>").append(cell).append("</v></c>");
      } else {
        xml.append("<c t=\"inlineStr\"><is><t>")
            .append(cell.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            .append("</t></is></c>");
      }
    }
    write(zip, xml.append("</row>").toString());
  }

  private static void write(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.nivaran.jira.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet whose cells are all texts, so that nothing in it is a formula, a
 * date or a number that a program would change.
 */
final class XlsxWriter implements SheetWriter {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;

  XlsxWriter(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"%s\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/></Types>"
            .formatted(TYPES, TYPE, TYPE));
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(PACKAGE, RELATIONS));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Nivaran\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            .formatted(PACKAGE, RELATIONS));
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
  }

  @Override
  public void row(List<String> cells) throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append("<row>");
    for (String value : cells) {
      xml.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      escaped(xml, value);
      xml.append("</t></is></c>");
    }
    write(xml.append("</row>").toString());
  }

  @Override
  public void close() throws IOException {
    write("</sheetData></worksheet>");
    zip.closeEntry();
    zip.close();
  }

  private static void escaped(StringBuilder xml, String value) {
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.appendCodePoint(isAllowed(c) ? c : '\ufffd');
              }
            });
  }

  /** What XML 1.0 can hold. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(XML + content);
    zip.closeEntry();
  }

  private void write(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.nivaran.jira.sheet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/**
 * Reads the first sheet of a workbook as texts, streaming: shared and inline texts, numbers as they
 * were entered, the last value of a formula. Entities and document types are off, and unpacking
 * stops at a bound, whatever the file says of its size.
 */
final class XlsxReader {

  private final Rows.Source source;
  private final Rows.Bounds bounds;
  private final Rows.Sink sink;
  private long unpacked;

  private XlsxReader(Rows.Source source, Rows.Bounds bounds, Rows.Sink sink) {
    this.source = source;
    this.bounds = bounds;
    this.sink = sink;
  }

  static void read(Rows.Source source, Rows.Bounds bounds, Rows.Sink sink) throws SheetException {
    try {
      new XlsxReader(source, bounds, sink).read();
    } catch (XMLStreamException
        | IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      if (e.getCause() instanceof SheetException refused) {
        throw refused;
      }
      throw new SheetException(Reason.of("admin.record.sheet.broken"), e);
    }
  }

  private void read() throws SheetException, XMLStreamException, IOException {
    try (SharedTexts shared = sharedTexts();
        ZipInputStream zip = part(firstSheet())) {
      if (zip == null) {
        throw new SheetException(Reason.of("admin.record.sheet.broken"));
      }
      rows(reader(zip), shared);
    }
  }

  /** The sheet with the lowest number: programs number them in the order of the workbook. */
  private String firstSheet() throws IOException {
    int lowest = Integer.MAX_VALUE;
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source.open()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.matches("xl/worksheets/sheet\\d{1,4}\\.xml")) {
          lowest = Math.min(lowest, Integer.parseInt(name.replaceAll("[^0-9]", "")));
        }
      }
    }
    return "xl/worksheets/sheet" + lowest + ".xml";
  }

  private @Nullable ZipInputStream part(String name) throws IOException {
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source.open()));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return zip;
      }
    }
    zip.close();
    return null;
  }

  private XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new Bounded(stream));
  }

  private SharedTexts sharedTexts() throws XMLStreamException, IOException {
    SharedTexts texts = new SharedTexts();
    try (ZipInputStream zip = part("xl/sharedStrings.xml")) {
      if (zip == null) {
        return texts;
      }
      XMLStreamReader xml = reader(zip);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(richText(xml, "si"));
        }
      }
      return texts;
    } catch (XMLStreamException | IOException | RuntimeException e) {
      texts.close();
      throw e;
    }
  }

  /** All runs of a text; how it is to be pronounced does not belong to it. */
  private static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(end)) {
          return text.toString();
        }
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = false;
      } else if (event == XMLStreamConstants.CHARACTERS && inText && phonetic == 0) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private void rows(XMLStreamReader xml, SharedTexts shared)
      throws XMLStreamException, SheetException, IOException {
    List<String> line = new ArrayList<>();
    int number = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          line = new ArrayList<>();
          number = number(xml.getAttributeValue(null, "r"), number);
        } else if (xml.getLocalName().equals("c")) {
          cell(xml, line, shared);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        sink.row(number, line);
      }
    }
  }

  /** Programs that do not number their rows mean that they follow each other. */
  private static int number(@Nullable String written, int last) {
    return written != null && written.matches("\\d{1,9}")
        ? Math.max(last + 1, Integer.parseInt(written))
        : last + 1;
  }

  private static void cell(XMLStreamReader xml, List<String> line, SharedTexts shared)
      throws XMLStreamException, SheetException, IOException {
    String reference = xml.getAttributeValue(null, "r");
    String type = xml.getAttributeValue(null, "t");
    int column = reference == null ? line.size() : column(reference);
    if (column >= Sheet.MOST_COLUMNS) {
      throw new SheetException(Reason.of("admin.record.sheet.columns", Sheet.MOST_COLUMNS));
    }
    String value = value(xml, type == null ? "n" : type, shared);
    if (value.length() > Sheet.MOST_CHARACTERS) {
      throw new SheetException(Reason.of("admin.record.sheet.cell", Sheet.MOST_CHARACTERS));
    }
    while (line.size() < column) {
      line.add("");
    }
    if (line.size() == column) {
      line.add(value.strip());
    }
  }

  private static String value(XMLStreamReader xml, String type, SharedTexts shared)
      throws XMLStreamException, IOException {
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("is")) {
          value.append(richText(xml, "is"));
        }
        inValue = xml.getLocalName().equals("v");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inValue) {
        value.append(xml.getText());
      }
    }
    String text = value.toString();
    return switch (type) {
      case "s" -> shared.get(Integer.parseInt(text.strip()));
      case "n" -> number(text.strip());
      case "b" -> text.strip().equals("1") ? "true" : "false";
      default -> text;
    };
  }

  /** Without the digits that only the binary form has: 7.0 is 7, and 1.0E-2 is 0.01. */
  private static String number(String text) {
    if (text.isEmpty()) {
      return "";
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() < -20 || number.scale() > 20 ? text : number.toPlainString();
  }

  /** {@code AB12} is column 27. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
      if (column > 20_000) {
        break;
      }
    }
    return Math.max(0, column - 1);
  }

  /** Counts what is unpacked of all parts together. */
  private final class Bounded extends FilterInputStream {
    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      unpacked += read;
      if (unpacked > bounds.unpacked()) {
        throw new IOException("unpacked it is too large");
      }
    }
  }
}

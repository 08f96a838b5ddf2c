package org.nivaran.jira.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

public class SheetTest {

  private static final Sheet TABLE =
      new Sheet(
          List.of("key", "नाम"),
          List.of(
              List.of("a", "एक, \"दो\"\nतीन; चार"),
              List.of("=1+1", "+91 771"),
              List.of("-5", "@x"),
              List.of("'quoted'", "'=already")));

  @Test
  public void whatIsWrittenIsReadAgain() throws SheetException {
    assertThat(Sheet.read(TABLE.file(false))).isEqualTo(TABLE);
    assertThat(Sheet.read(TABLE.file(true))).isEqualTo(TABLE);
    assertThat(Sheet.ofCsv(TABLE.csv())).isEqualTo(TABLE);
  }

  @Test
  public void nothingThatLooksLikeAFormulaLeavesAsOne() {
    String csv = new String(TABLE.file(false), StandardCharsets.UTF_8);

    assertThat(csv.lines().flatMap(line -> List.of(line.split(",", -1)).stream()))
        .noneMatch(cell -> cell.matches("[=+@-].*"));
  }

  @Test
  public void spreadsheetProgramsWriteInManyWays() throws SheetException {
    Sheet wanted = new Sheet(List.of("a", "b"), List.of(List.of("1", "2,3")));

    assertThat(csv("a;b\r\n1;2,3\r\n")).isEqualTo(wanted);
    assertThat(csv("a\tb\n1\t2,3")).isEqualTo(wanted);
    assertThat(csv("\ufeffa,b\n\n1, \"2,3\"\n,\n")).isEqualTo(wanted);
    assertThat(Sheet.read(bytes("\ufeffa\tb\r\n1\t2,3", StandardCharsets.UTF_16LE)))
        .isEqualTo(wanted);
    assertThat(Sheet.read(bytes("\ufeffa\tb\r\n1\t2,3", StandardCharsets.UTF_16BE)))
        .isEqualTo(wanted);
  }

  @Test
  public void whatIsNotUnicodeIsTold() {
    assertRefused(bytes("name\nJosé", StandardCharsets.ISO_8859_1), "not-unicode");
    assertRefused(bytes("name\n“x”", Charset.forName("windows-1252")), "not-unicode");
  }

  @Test
  public void krutiDevIsToldFromHindiAndFromEnglish() {
    assertThat(Encoding.looksLikeKrutiDev(List.of("jk;iqj uxj fuxe", "vkjax"))).isTrue();
    assertThat(Encoding.looksLikeKrutiDev(List.of("xzke iapk;r", "ftyk"))).isTrue();
    assertThat(Encoding.looksLikeKrutiDev(List.of("रायपुर", "RTE प्रवेश", "FIR"))).isFalse();
    assertThat(Encoding.looksLikeKrutiDev(List.of("Raipur", "Mana Camp", "B-1"))).isFalse();
    assertThat(Encoding.looksLikeKrutiDev(List.of())).isFalse();
  }

  @Test
  public void whatIsTooMuchOrBrokenIsRefused() {
    assertRefused(new byte[0], "empty");
    assertRefused(new byte[Sheet.MOST_BYTES + 1], "large");
    assertRefused(bytes("a,\"b", StandardCharsets.UTF_8), "quote");
    assertRefused(bytes("a" + ",b".repeat(100), StandardCharsets.UTF_8), "columns");
    assertRefused(bytes("a\n" + "x".repeat(40_000), StandardCharsets.UTF_8), "cell");
    assertRefused(bytes("a\n" + "x\n".repeat(50_001), StandardCharsets.UTF_8), "rows");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "broken");
    assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "xls");
  }

  @Test
  public void aWorkbookOfExcelIsRead() throws Exception {
    byte[] file =
        zip(
            "xl/sharedStrings.xml",
            "<sst><si><t>key</t></si><si><r><t>ना</t></r><r><t>म</t></r><rPh><t>x</t></rPh></si>"
                + "<si><t xml:space=\"preserve\"> तिल्दा </t></si></sst>",
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>no</t></is></c></row></sheetData></worksheet>",
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData>"
                + "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"str\"><f>1</f><v>n</v></c></row>"
                + "<row><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"D2\"><v>7.0</v></c></row>"
                + "<row><c r=\"A3\" t=\"b\"><v>1</v></c><c r=\"D3\"><v>46350</v></c></row>"
                + "</sheetData></worksheet>");

    assertThat(Sheet.read(file))
        .isEqualTo(
            new Sheet(
                List.of("key", "नाम", "", "n"),
                List.of(List.of("", "तिल्दा", "", "7"), List.of("true", "", "", "46350"))));
  }

  @Test
  public void aWorkbookReadsNoOtherFileAndUnpacksWithinBounds() throws Exception {
    assertRefused(
        zip(
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"),
        "broken");
    assertRefused(
        zip(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
        "columns");
    assertRefused(
        zip(
            "xl/worksheets/sheet1.xml",
            "<worksheet>" + " ".repeat(210 << 20) + "<sheetData/></worksheet>"),
        "broken");
    assertRefused(
        zip(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>"),
        "broken");
  }

  private static Sheet csv(String text) throws SheetException {
    return Sheet.read(bytes(text, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static void assertRefused(byte[] file, String why) {
    assertThatThrownBy(() -> Sheet.read(file))
        .isInstanceOfSatisfying(
            SheetException.class,
            refused -> assertThat(refused.reason().key()).isEqualTo("admin.record.sheet." + why));
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}

package org.nivaran.jira.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.testing.InMemoryCamps;
import org.nivaran.jira.sheet.SheetWriter;

/** Files as browsers send them. */
public class TakingInTest {

  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final InMemoryCamps camps = new InMemoryCamps();
  private final TakingIn takingIn = new TakingIn(camps);

  @Test
  public void aRegisterIsTakenInWithItsNumbersOfRows() throws Exception {
    TakingIn.Outcome outcome =
        take("शिविर", "2026-11-23", "नाम,विवरण\r\n\r\nसीता,\"एक\r\n--x\"\r\n");

    var batch = ((TakingIn.Outcome.Taken) outcome).batch();
    assertThat(batch.name()).isEqualTo("शिविर");
    assertThat(batch.fileName()).isEqualTo("register.csv");
    assertThat(batch.day()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(batch.kind()).isEqualTo(Kind.DEMAND);
    assertThat(batch.rows()).isEqualTo(1);
    assertThat(batch.state()).isEqualTo(CampState.LOADED);
    var row = camps.rows(batch.id(), Set.of(CampRowState.UNREAD), 0, 1).get(0);
    assertThat(row.number()).isEqualTo(3);
    assertThat(row.cells()).containsExactly("सीता", "एक\r\n--x");
  }

  @Test
  public void aWorkbookOfManyRowsComesInWhole() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SheetWriter sheet = SheetWriter.to(bytes, true)) {
      sheet.row(List.of("नाम", "विवरण"));
      for (int i = 0; i < 1234; i++) {
        sheet.row(List.of("नाम " + i, "हैंडपंप " + i));
      }
    }

    TakingIn.Outcome outcome = take("शिविर", "24/11/2026", bytes.toByteArray());

    var batch = ((TakingIn.Outcome.Taken) outcome).batch();
    assertThat(camps.counts(batch.id())).containsEntry(CampRowState.UNREAD, 1234L);
  }

  @Test
  public void whatCannotBeTakenInIsToldWhy() throws Exception {
    refused(take("", "2026-11-23", "a,b\n1,2"), "camp.refused.name");
    refused(take("x", "2026-11-25", "a,b\n1,2"), "camp.refused.day");
    refused(take("x", "कल", "a,b\n1,2"), "camp.refused.day");
    refused(take("x", "2026-11-23", "a,b\n"), "camp.refused.no-rows");
    refused(take("x", "2026-11-23", ""), "admin.record.sheet.empty");
    refused(take("x", "2026-11-23", "a,\"b"), "admin.record.sheet.quote");
    refused(
        take("x", "2026-11-23", "a,b\nJos\u00e9,x".getBytes(StandardCharsets.ISO_8859_1)),
        "admin.record.sheet.not-unicode");
    refused(
        take(
            "x",
            "2026-11-23",
            "Øekad,uke,fooj.k\n1,lhrk ckbZ,xzke iapk;r esa gS.Miai [kjkc gS\n2,jke,lM+d dk xM~<k\n"),
        "camp.refused.kruti");
  }

  @Test
  public void aRegisterInEnglishIsNotTakenForKrutiDev() throws Exception {
    assertThat(
            take(
                "x",
                "2026-11-23",
                "Name,Description\nSita XYZ,Handpump of McDonald road is broken\nRam,No ration\n"))
        .isInstanceOf(TakingIn.Outcome.Taken.class);
  }

  @Test
  public void aFormWithoutAFileOrBrokenIsNoFailure() throws Exception {
    for (String body : new String[] {"", "nonsense", "--b", "--b\r\n", "--b\r\n\r\n", "--b--"}) {
      try (SentForm form = SentForm.read("multipart/form-data; boundary=b", stream(body))) {
        assertThat(form.file()).isNull();
        assertThat(form.text("name")).isEmpty();
      }
    }
    try (SentForm form = SentForm.read(null, stream("x"))) {
      refused(takingIn.take(form, "operator", TODAY, NOW), "camp.refused.no-file");
    }
  }

  @Test
  public void theFileIsGoneAfterwards() throws Exception {
    SentForm form = SentForm.read("multipart/form-data; boundary=b", form("x", "y", bytes("a")));
    var file = form.file();
    assertThat(file).isNotNull().exists();
    form.close();
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  public void moreThanAHundredThousandRowsAreRefused() throws Exception {
    StringBuilder csv = new StringBuilder("a,b\n");
    for (int i = 0; i <= TakingIn.MOST_ROWS; i++) {
      csv.append("1,2\n");
    }
    refused(take("x", "2026-11-23", csv.toString()), "admin.record.sheet.rows");
    assertThat(camps.latest(10)).isEmpty();
  }

  private static void refused(TakingIn.Outcome outcome, String why) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            TakingIn.Outcome.Refused.class,
            refused -> assertThat(refused.reason().key()).isEqualTo(why));
  }

  private TakingIn.Outcome take(String name, String day, String csv) throws IOException {
    return take(name, day, bytes(csv));
  }

  private TakingIn.Outcome take(String name, String day, byte[] file) throws IOException {
    try (SentForm form =
        SentForm.read("multipart/form-data; boundary=\"b\"", form(name, day, file))) {
      return takingIn.take(form, "operator", TODAY, NOW);
    }
  }

  private static InputStream form(String name, String day, byte[] file) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (String[] field : new String[][] {{"name", name}, {"day", day}, {"kind", "demand"}}) {
      parts.add(
          bytes(
              "--b\r\nContent-Disposition: form-data; name=\""
                  + field[0]
                  + "\"\r\n\r\n"
                  + field[1]
                  + "\r\n"));
    }
    parts.add(
        bytes(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\x\\\\register.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"));
    parts.add(file);
    parts.add(bytes("\r\n--b--\r\n"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.write(part);
    }
    return new ByteArrayInputStream(body.toByteArray());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.nivaran.core.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.intake.PhoneNumber;

/** Cells as they stand in registers. */
public class CellsTest {

  private static final PhoneNumber PHONE = new PhoneNumber("+919812345678");

  @Test
  public void aPhoneNumberIsReadInEverySpelling() {
    for (String cell :
        new String[] {
          "9812345678",
          "९८१२३४५६७८",
          "+91 98123 45678",
          "+91-98123-45678",
          "091 98123 45678",
          "0 98123-45678",
          "(+91) 9812345678",
          "9812345678.0",
          "9.812345678E9",
          "9.812345678E+09",
          "मो. 9812345678",
          "Mob: 98123 45678",
          "\u200b9812345678\u00a0"
        }) {
      PhoneCell.Reading reading = PhoneCell.read(cell);
      if (!cell.startsWith("091") && !cell.startsWith("(+91")) {
        assertThat(reading).as(cell).isEqualTo(new PhoneCell.Reading.Number(PHONE, false));
      } else {
        assertThat(reading).as(cell).isNotInstanceOf(PhoneCell.Reading.DigitsLost.class);
      }
    }
  }

  @Test
  public void ofSeveralTheFirstIsTakenAndTheOthersAreNoted() {
    for (String cell :
        new String[] {
          "9812345678, 9876543210",
          "9812345678/9876543210",
          "9812345678 9876543210",
          "9812345678\n9876543210",
          "9812345678 या 9876543210",
          "९८१२३४५६७८ ; ९८७६५४३२१०"
        }) {
      assertThat(PhoneCell.read(cell))
          .as(cell)
          .isEqualTo(new PhoneCell.Reading.Number(PHONE, true));
    }
    assertThat(PhoneCell.read("9812345678, 9812345678"))
        .isEqualTo(new PhoneCell.Reading.Number(PHONE, false));
  }

  @Test
  public void whatASpreadsheetHasRoundedIsTold() {
    for (String cell : new String[] {"9.81235E+09", "9.8E9", "9.81E+09"}) {
      assertThat(PhoneCell.read(cell)).as(cell).isInstanceOf(PhoneCell.Reading.DigitsLost.class);
    }
  }

  @Test
  public void nothingAndNonsense() {
    for (String cell : new String[] {"", " ", "-", "--", "NA", "नहीं", "0"}) {
      assertThat(PhoneCell.read(cell)).as(cell).isInstanceOf(PhoneCell.Reading.Nothing.class);
    }
    for (String cell :
        new String[] {"12345", "9999999999", "फोन नहीं है", "98123456789012345678", "=1+1"}) {
      assertThat(PhoneCell.read(cell)).as(cell).isInstanceOf(PhoneCell.Reading.NoNumber.class);
    }
  }

  @Test
  public void aDayIsReadAsIndiaAndExcelWriteIt() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    for (String cell :
        new String[] {
          "24/11/2026",
          "24-11-2026",
          "24.11.2026",
          "24/11/26",
          "२४/११/२०२६",
          "2026-11-24",
          "46350",
          "46350.75",
          "24/11/2026 10:30",
          " 24 / 11 / 2026 ",
          "2026-11-24T00:00:00"
        }) {
      assertThat(DateCell.read(cell)).as(cell).contains(day);
    }
    for (String cell :
        new String[] {"", "31/02/2026", "11/24/2026", "कल", "0", "-1", "99999", "24/11", "1e5"}) {
      assertThat(DateCell.read(cell)).as(cell).isEmpty();
    }
  }

  @Test
  public void columnsAreGuessedByTheirNames() {
    CampMapping mapping =
        CampMapping.guess(
            List.of(
                "क्र.",
                "आवेदक का नाम व पता",
                "आवेदक का मोबाइल नंबर (10 अंक)",
                "मांग/शिकायत",
                "आवेदन का विवरण",
                "ग्राम",
                "तारीख"));

    assertThat(mapping.columns())
        .isEqualTo(
            Map.of(
                CampColumn.NAME, 1,
                CampColumn.PHONE, 2,
                CampColumn.KIND, 3,
                CampColumn.TEXT, 4,
                CampColumn.PLACE, 5,
                CampColumn.DATE, 6));
    assertThat(
            CampMapping.guess(List.of("Sr", "Name", "Mobile No.", "Description", "Village"))
                .columns())
        .containsEntry(CampColumn.TEXT, 3)
        .containsEntry(CampColumn.PHONE, 2)
        .containsEntry(CampColumn.PLACE, 4);
    assertThat(CampMapping.guess(List.of("", "", "x")).isUsable()).isFalse();
  }
}

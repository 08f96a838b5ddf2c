package org.nivaran.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class PhoneNumberTest {

  @Test
  public void readsTheSpellingsOfIndia() {
    for (String spelling :
        new String[] {
          "9812345678",
          "09812345678",
          "919812345678",
          "+919812345678",
          "+91 98123 45678",
          "+91-98123-45678",
          "0091 9812345678",
          "+91 (0) 98123 45678",
          "(0)98123 45678",
          "९८१२३४५६७८",
          " 98123 45678 "
        }) {
      assertThat(PhoneNumber.parse(spelling))
          .as(spelling)
          .contains(new PhoneNumber("+919812345678"));
    }
  }

  @Test
  public void readsLandlinesAndForeignNumbers() {
    assertThat(PhoneNumber.parse("0771-2445785")).contains(new PhoneNumber("+917712445785"));
    assertThat(PhoneNumber.parse("+1 555 123 4567")).contains(new PhoneNumber("+15551234567"));
    assertThat(PhoneNumber.parse("15551234567")).contains(new PhoneNumber("+15551234567"));
  }

  @Test
  public void whatIsNoNumberIsNone() {
    for (String wrong :
        new String[] {
          "",
          "-",
          "12345",
          "anonymous",
          "98123x5678",
          "+91981234567",
          "+9198123456789",
          "+0123456789"
        }) {
      assertThat(PhoneNumber.parse(wrong)).as(wrong).isEmpty();
    }
    assertThatThrownBy(() -> new PhoneNumber("98")).hasMessageNotContaining("98");
  }

  @Test
  public void showsOnlyTheLastFourDigits() {
    PhoneNumber number = new PhoneNumber("+919812345678");

    assertThat(number.masked()).endsWith("5678").doesNotContain("1234");
    assertThat(number.toString()).isEqualTo(number.masked());
    assertThat(new CitizenAddress(number, "IN.77001").toString()).isEqualTo(number.masked());
  }
}

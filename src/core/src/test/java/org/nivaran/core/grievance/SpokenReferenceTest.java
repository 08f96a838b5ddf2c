package org.nivaran.core.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.Test;

public class SpokenReferenceTest {

  private static final Reference REFERENCE = new Reference("RPR", YearMonth.of(2026, 11), 42);

  @Test
  public void isGroupedForTheEye() {
    assertThat(SpokenReference.grouped(REFERENCE))
        .isEqualTo("R P R · 26 11 · 000 42 · " + REFERENCE.check());
  }

  @Test
  public void isSpelledInBothLanguages() {
    assertThat(SpokenReference.words(REFERENCE, Language.ENGLISH))
        .startsWith("R P R, two six, one one, zero zero zero, four two, ");
    assertThat(SpokenReference.words(REFERENCE, Language.HINDI))
        .startsWith("आर पी आर, दो छह, एक एक, शून्य शून्य शून्य, चार दो, ")
        .doesNotContainPattern("[A-Z0-9]");
    assertThat(SpokenReference.words(REFERENCE, Language.CHHATTISGARHI))
        .isEqualTo(SpokenReference.words(REFERENCE, Language.HINDI));
  }
}

package org.nivaran.core.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.YearMonth;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class ReferenceTest {

  private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Test
  public void isWrittenInFourParts() {
    Reference reference = new Reference("RPR", NOVEMBER, 42);

    assertThat(reference.toString()).matches("RPR-2611-00042-[A-Z0-9]");
    assertThat(Reference.parse(reference.toString())).contains(reference);
  }

  @Test
  public void isReadAsPeopleWriteIt() {
    Reference reference = new Reference("RPR", NOVEMBER, 42);
    char check = reference.check();

    assertThat(Reference.parse("rpr 2611 00042 " + Character.toLowerCase(check)))
        .contains(reference);
    assertThat(Reference.parse("RPR261100042" + check)).contains(reference);
    assertThat(Reference.parse("RPR–२६११–०००४२–" + check)).contains(reference);
    assertThat(Reference.parse(" R P R 2 6 1 1 0 0 0 4 2 " + check)).contains(reference);
  }

  @Test
  public void isFoundInASentence() {
    Reference reference = new Reference("RPR", NOVEMBER, 42);

    assertThat(Reference.mentionedIn("स्थिति " + reference + " बताएं")).contains(reference);
    assertThat(Reference.mentionedIn("RPR-2611-00042-" + (reference.check() == 'A' ? 'B' : 'A')))
        .isEmpty();
    assertThat(Reference.mentionedIn("मेरा नंबर 9812345678 है")).isEmpty();
  }

  @Test
  public void nonsenseIsNotAReference() {
    for (String nonsense : new String[] {"", "RPR", "RPR-2613-00042-A", "RPR-2611-00000-A", "💧"}) {
      assertThat(Reference.parse(nonsense)).as(nonsense).isEmpty();
    }
    assertThatThrownBy(() -> new Reference("rpr", NOVEMBER, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reference("RPR", NOVEMBER, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(trials = 300)
  public void everySingleWrongCharacterIsCaught(
      @InRange(minInt = 1, maxInt = 9_999_999) int serial,
      @InRange(minInt = 1, maxInt = 12) int month) {
    String written = new Reference("RPR", YearMonth.of(2026, month), serial).toString();

    for (int i = 0; i < written.length(); i++) {
      for (char wrong : SYMBOLS.toCharArray()) {
        if (written.charAt(i) != '-' && written.charAt(i) != wrong) {
          String changed = written.substring(0, i) + wrong + written.substring(i + 1);
          assertThat(Reference.parse(changed)).as(written + " as " + changed).isEmpty();
        }
      }
    }
  }

  @Property(trials = 500)
  public void everySwapOfNeighboursIsCaught(
      @InRange(minInt = 1, maxInt = 9_999_999) int serial,
      @InRange(minInt = 1, maxInt = 12) int month) {
    String written =
        new Reference("RPK", YearMonth.of(2026, month), serial).toString().replace("-", "");

    for (int i = 0; i + 1 < written.length(); i++) {
      if (written.charAt(i) != written.charAt(i + 1)) {
        String swapped =
            written.substring(0, i)
                + written.charAt(i + 1)
                + written.charAt(i)
                + written.substring(i + 2);
        assertThat(Reference.parse(swapped)).as(written + " as " + swapped).isEmpty();
      }
    }
  }
}

package org.nivaran.jira.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.Test;
import org.nivaran.core.grievance.Reference;

public class TypedReferenceTest {

  private static final Reference REFERENCE = new Reference("RPR", YearMonth.of(2026, 11), 10_258);

  @Test
  public void isReadHoweverItIsTyped() {
    String written = REFERENCE.toString();
    for (String typed :
        new String[] {
          written,
          written.toLowerCase(java.util.Locale.ROOT),
          written.replace("-", " "),
          written.replace("-", ""),
          written.replace('1', '१').replace('2', '२'),
          written.replace('0', 'O'),
          written.replace("26", "Z6").replace('1', 'l').replace('5', 's').replace('8', 'b')
        }) {
      assertThat(TypedReference.read(typed))
          .as(typed)
          .isEqualTo(new TypedReference.Reading.Good(REFERENCE));
    }
  }

  @Test
  public void aSlipIsToldFromNonsense() {
    String slip = REFERENCE.toString().replace("10258", "10259");
    assertThat(TypedReference.read(slip)).isInstanceOf(TypedReference.Reading.OneIsWrong.class);
    for (String nonsense :
        new String[] {
          "",
          "RPR",
          "९८१२३४५६७८",
          "<script>alert(1)</script>",
          "' or 1=1 --",
          "\0\0\0",
          "x".repeat(9999)
        }) {
      assertThat(TypedReference.read(nonsense))
          .as(nonsense)
          .isInstanceOf(TypedReference.Reading.NoReference.class);
    }
  }
}

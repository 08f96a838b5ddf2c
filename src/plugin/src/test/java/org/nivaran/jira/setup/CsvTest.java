package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.Test;

public class CsvTest {
  @Test
  public void readsRowsByTheirColumns() {
    assertThat(Csv.rows("key,name\r\nphe, जल \nx,\"a, \"\"b\"\"\nc\"\n"))
        .containsExactly(
            Map.of("key", "phe", "name", "जल"), Map.of("key", "x", "name", "a, \"b\"\nc"));
  }

  @Test
  public void emptyLinesAreNoRowsAndAHeaderAloneIsNoRow() {
    assertThat(Csv.rows("a,b\n\n1,2")).hasSize(1);
    assertThat(Csv.rows("a,b\n")).isEmpty();
    assertThat(Csv.rows("")).isEmpty();
  }

  @Test
  public void saysWhichRowHasTooManyOrTooFew() {
    assertThatThrownBy(() -> Csv.rows("a,b\n1,2\n1,2,3\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2 has 3 values, not 2");
    assertThatThrownBy(() -> Csv.rows("a,b\n1\n")).hasMessage("row 1 has 1 values, not 2");
  }

  @Test
  public void aQuoteHasToBeClosed() {
    assertThatThrownBy(() -> Csv.rows("a\n\"x")).hasMessage("a quote is not closed");
  }
}

package org.nivaran.core.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class GraphemesTest {
  @Test
  public void leavesShortTextAlone() {
    assertThat(Graphemes.shortened("हैंडपंप", 20)).isEqualTo("हैंडपंप");
  }

  @Test
  public void cutsBeforeALetterWithItsVowelSign() {
    // ह + ै + ं is one character for the reader.
    assertThat(Graphemes.shortened("कहैंडपंप", 4)).isEqualTo("क…");
  }

  @Test
  public void cutsNoSurrogatePair() {
    assertThat(Graphemes.shortened("😀😀😀", 4)).isEqualTo("😀…");
  }
}

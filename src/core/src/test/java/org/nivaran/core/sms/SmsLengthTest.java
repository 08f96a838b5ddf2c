package org.nivaran.core.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

/** {@link SmsLength} counts as the networks do. */
public class SmsLengthTest {

  @Test
  public void englishHas160ThenParts() {
    assertThat(SmsLength.of("")).isEqualTo(new SmsLength(SmsLength.Encoding.GSM_7, 0, 0));
    assertThat(SmsLength.of("a".repeat(160)).parts()).isEqualTo(1);
    assertThat(SmsLength.of("a".repeat(161)).parts()).isEqualTo(2);
    assertThat(SmsLength.of("a".repeat(306)).parts()).isEqualTo(2);
    assertThat(SmsLength.of("a".repeat(307)).parts()).isEqualTo(3);
  }

  @Test
  public void hindiHas70ThenParts() {
    assertThat(SmsLength.of("क".repeat(70)))
        .isEqualTo(new SmsLength(SmsLength.Encoding.UCS_2, 70, 1));
    assertThat(SmsLength.of("क".repeat(71)).parts()).isEqualTo(2);
    assertThat(SmsLength.of("क".repeat(134)).parts()).isEqualTo(2);
    assertThat(SmsLength.of("क".repeat(135)).parts()).isEqualTo(3);
    assertThat(SmsLength.of("a".repeat(100) + "।").parts()).isEqualTo(2);
  }

  @Test
  public void someCharactersTakeTwoAndAreNeverCut() {
    assertThat(SmsLength.of("€")).isEqualTo(new SmsLength(SmsLength.Encoding.GSM_7, 2, 1));
    assertThat(SmsLength.of("€".repeat(80)).parts()).isEqualTo(1);
    assertThat(SmsLength.of("€".repeat(81)).parts()).isEqualTo(2);
    // 152 of 153 septets are used in each part: the escape and its character stay together.
    assertThat(SmsLength.of("€".repeat(153)).parts()).isEqualTo(3);
    assertThat(SmsLength.of("👍".repeat(36)).parts()).isEqualTo(2);
    assertThat(SmsLength.of("👍".repeat(67)).parts()).isEqualTo(3);
  }
}

package org.nivaran.jira.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.Test;
import org.nivaran.jira.testing.PropertyTexts;

public class MomentsTest {
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  private final Moments moments = new Moments(PropertyTexts.english(), KOLKATA);

  @Test
  public void momentsAreTheDistricts() {
    assertThat(moments.at(Instant.parse("2026-11-24T20:05:00Z"))).isEqualTo("25 Nov 2026, 01:35");
  }

  @Test
  public void lengthsHaveTheirTwoBiggestParts() {
    assertThat(moments.length(Duration.ZERO)).isEqualTo("0 min");
    assertThat(moments.length(Duration.ofSeconds(59))).isEqualTo("0 min");
    assertThat(moments.length(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    assertThat(moments.length(Duration.ofHours(51).plusMinutes(7))).isEqualTo("2 d 3 h");
    assertThat(moments.length(Duration.ofDays(2).plusMinutes(7))).isEqualTo("2 d 7 min");
    assertThat(moments.length(Duration.ofMinutes(-90))).isEqualTo("1 h 30 min");
  }

  @Test
  public void countsWorkingTimeInHours() {
    assertThat(moments.workingTime(Duration.ZERO)).isEqualTo("0 min");
    assertThat(moments.workingTime(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    assertThat(moments.workingTime(Duration.ofHours(52))).isEqualTo("52 h");
  }
}

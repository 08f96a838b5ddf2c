package org.nivaran.jira.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class AddressLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

  private final AddressLimit limit = new AddressLimit(3, Duration.ofSeconds(10));

  @Test
  public void aBurstThenOneAtATime() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.permits("a", NOW)).isTrue();
    }
    assertThat(limit.permits("a", NOW)).isFalse();
    assertThat(limit.permits("b", NOW)).isTrue();
    assertThat(limit.permits("a", NOW.plusSeconds(9))).isFalse();
    assertThat(limit.permits("a", NOW.plusSeconds(11))).isTrue();
    assertThat(limit.permits("a", NOW.plusSeconds(11))).isFalse();
  }

  @Test
  public void aClockThatGoesBackGivesNothing() {
    for (int i = 0; i < 3; i++) {
      limit.permits("a", NOW);
    }
    assertThat(limit.permits("a", NOW.minusSeconds(1000))).isFalse();
  }

  @Test
  public void manyAddressesDoNotFillTheMemory() {
    for (int i = 0; i < 50_000; i++) {
      assertThat(limit.permits("address " + i, NOW)).isTrue();
    }
  }
}

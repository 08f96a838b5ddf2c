package org.nivaran.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class LanesTest {
  private final Lanes<String> lanes = new Lanes<>();

  @Test
  public void aLaneLivesAsLongAsItHasSomething() {
    assertThat(lanes.add("asha", "a1")).isTrue();
    assertThat(lanes.add("asha", "a2")).isFalse();
    assertThat(lanes.add("bela", "b1")).isTrue();
    assertThat(lanes.head("asha")).contains("a1");
    assertThat(lanes.next("asha")).contains("a2");
    assertThat(lanes.holds("a1")).isFalse();
    assertThat(lanes.holds("a2")).isTrue();
    assertThat(lanes.next("asha")).isEmpty();
    assertThat(lanes.head("asha")).isEmpty();
    assertThat(lanes.add("asha", "a3")).isTrue();
  }

  @Test
  public void clearingEndsAll() {
    lanes.add("asha", "a1");
    lanes.clear();
    assertThat(lanes.holds("a1")).isFalse();
    assertThat(lanes.next("asha")).isEmpty();
  }
}

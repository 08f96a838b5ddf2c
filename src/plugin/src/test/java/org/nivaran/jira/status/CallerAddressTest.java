package org.nivaran.jira.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class CallerAddressTest {

  @Test
  public void nobodyFromOutsideChoosesTheirAddress() {
    assertThat(CallerAddress.of("49.36.1.2", "1.2.3.4")).isEqualTo("49.36.1.2");
    assertThat(CallerAddress.of("49.36.1.2", null)).isEqualTo("49.36.1.2");
  }

  @Test
  public void ofOurOwnProxyTheLastPublicAddressCounts() {
    assertThat(CallerAddress.of("10.0.0.1", "1.2.3.4, 49.36.1.2")).isEqualTo("49.36.1.2");
    assertThat(CallerAddress.of("127.0.0.1", "1.2.3.4,49.36.1.2:4711, 10.0.0.7"))
        .isEqualTo("49.36.1.2");
    assertThat(CallerAddress.of("::1", "[2405:201:1:2:3:4:5:6]:443"))
        .isEqualTo("2405:201:1:2::/64");
  }

  @Test
  public void nonsenseFromAProxyIsTheProxys() {
    for (String header :
        new String[] {"", "unknown", "' or 1=1", "1.2.3.4, <b>", ", ,", "10.1.1.1"}) {
      assertThat(CallerAddress.of("10.0.0.1", header)).as(header).isEqualTo("10.0.0.1");
    }
    assertThat(CallerAddress.of("10.0.0.1", "1.2.3.4,".repeat(9999))).isEqualTo("10.0.0.1");
  }

  @Test
  public void oneHouseholdsNetworkIsOne() {
    assertThat(CallerAddress.of("2405:201:1:2:3:4:5:6", null))
        .isEqualTo(CallerAddress.of("2405:201:1:2:ffff::1", null));
  }
}

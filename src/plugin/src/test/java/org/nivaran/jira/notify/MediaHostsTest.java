package org.nivaran.jira.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.Test;

public class MediaHostsTest {
  private static final URI GRAPH = URI.create("https://graph.facebook.com");
  private static final URI SANDBOX = URI.create("http://localhost:2990/jira/sandbox/graph");

  @Test
  public void knowsMetasHostsOverTls() {
    MediaHosts hosts = leadingTo("157.240.1.1");
    assertThat(hosts.allow(uri("https://lookaside.fbsbx.com/whatsapp/?mid=1"), GRAPH)).isTrue();
    assertThat(hosts.allow(uri("https://LOOKASIDE.fbsbx.com:443/x"), GRAPH)).isTrue();
    for (String refused :
        new String[] {
          "http://lookaside.fbsbx.com/x",
          "https://lookaside.fbsbx.com:8443/x",
          "https://lookaside.fbsbx.com.evil.example/x",
          "https://evil.example/lookaside.fbsbx.com",
          "https://lookaside.fbsbx.com@evil.example/x",
          "https://user:pass@lookaside.fbsbx.com/x",
          "ftp://lookaside.fbsbx.com/x",
          "file:///etc/passwd",
          "https:///x",
          "http://localhost:8080/admin",
          "https://127.0.0.1/x",
          "https://[::1]/x",
          "https://169.254.169.254/latest/meta-data"
        }) {
      assertThat(hosts.allow(uri(refused), GRAPH)).as(refused).isFalse();
    }
  }

  @Test
  public void refusesAKnownNameThatLeadsToAPrivateAddress() {
    for (String address :
        new String[] {
          "127.0.0.1",
          "10.0.0.7",
          "172.16.3.4",
          "192.168.1.1",
          "169.254.169.254",
          "0.0.0.0",
          "100.64.0.1",
          "::1",
          "fd00::7",
          "fe80::1"
        }) {
      assertThat(leadingTo(address).allow(uri("https://lookaside.fbsbx.com/x"), GRAPH))
          .as(address)
          .isFalse();
    }
    MediaHosts nowhere =
        MediaHosts.ofMeta(
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(nowhere.allow(uri("https://lookaside.fbsbx.com/x"), GRAPH)).isFalse();
  }

  @Test
  public void takesFilesFromTheVeryPlaceOfTheGraphApi() {
    MediaHosts hosts = leadingTo("127.0.0.1");
    assertThat(hosts.allow(uri("http://localhost:2990/jira/sandbox/graph/media/7?x=1"), SANDBOX))
        .isTrue();
    for (String refused :
        new String[] {
          "http://localhost:2990/jira/rest/api/2/myself",
          "http://localhost:2990/jira/sandbox/graph/../../rest/api/2/myself",
          "http://localhost:2991/jira/sandbox/graph/media/7",
          "http://127.0.0.1:2990/jira/sandbox/graph/media/7"
        }) {
      assertThat(hosts.allow(uri(refused), SANDBOX)).as(refused).isFalse();
    }
  }

  private static URI uri(String written) {
    return URI.create(written);
  }

  private static MediaHosts leadingTo(String address) {
    return MediaHosts.ofMeta(host -> new InetAddress[] {InetAddress.getByName(address)});
  }
}

package org.nivaran.jira.notify;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hosts that may see an access token. This machine itself may, without TLS. Immutable. */
public final class AllowedHosts {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Meta's own, and the provider that speaks Meta's own protocol. */
  private static final Set<String> KNOWN = Set.of("graph.facebook.com", "waba-v2.360dialog.io");

  private final Set<String> hosts;

  private AllowedHosts(Set<String> hosts) {
    this.hosts = hosts;
  }

  /** Meta's hosts and no others. */
  public static AllowedHosts known() {
    return new AllowedHosts(KNOWN);
  }

  /** These too. */
  public AllowedHosts and(Set<String> more) {
    return new AllowedHosts(
        Stream.concat(hosts.stream(), more.stream())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean allow(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return THIS_MACHINE.contains(host)
        || "https".equalsIgnoreCase(address.getScheme()) && hosts.contains(host);
  }
}

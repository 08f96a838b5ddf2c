package org.nivaran.jira.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * From where a citizen's file may be fetched: over TLS from a host that is known to keep them, if
 * its name leads to the public internet; or from the very place that the admin set as the Graph
 * API. Nowhere else, whatever an answer says. Immutable.
 */
final class MediaHosts {
  private final Set<String> known;
  private final Resolver resolver;

  private MediaHosts(Set<String> known, Resolver resolver) {
    this.known = known;
    this.resolver = resolver;
  }

  /** Meta's hosts and that of the provider that speaks Meta's own protocol: they get the token. */
  static MediaHosts ofMeta(Resolver resolver) {
    return new MediaHosts(
        Set.of("graph.facebook.com", "lookaside.fbsbx.com", "waba-v2.360dialog.io"), resolver);
  }

  /** Gupshup's: they get no token of ours. */
  static MediaHosts ofGupshup(Resolver resolver) {
    return new MediaHosts(Set.of("filemanager.gupshup.io"), resolver);
  }

  /** Turns names into addresses. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  boolean allow(URI address, URI graph) {
    if (address.getUserInfo() != null || address.getHost() == null) {
      return false;
    }
    if (isPlaceOf(graph, address)) {
      return true;
    }
    return allow(address);
  }

  /** As {@link #allow(URI, URI)}, from known hosts only. */
  boolean allow(URI address) {
    if (address.getUserInfo() != null || address.getHost() == null) {
      return false;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    boolean usual = address.getPort() == -1 || address.getPort() == 443;
    return "https".equalsIgnoreCase(address.getScheme())
        && usual
        && known.contains(host)
        && isPublic(host);
  }

  /** The same server below the same path. */
  private static boolean isPlaceOf(URI graph, URI address) {
    String below = graph.getPath() == null ? "" : graph.getPath();
    String path = address.normalize().getPath();
    return graph.getScheme().equalsIgnoreCase(address.getScheme())
        && graph.getHost().equalsIgnoreCase(address.getHost())
        && graph.getPort() == address.getPort()
        && path != null
        && path.startsWith(below.endsWith("/") ? below : below + "/");
  }

  private boolean isPublic(String host) {
    try {
      for (InetAddress address : resolver.addresses(host)) {
        if (isPrivate(address)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return uniqueLocal
        || shared
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress();
  }
}

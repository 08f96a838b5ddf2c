package org.nivaran.jira.status;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as it can be believed. Everybody can send a forwarding header,
 * so it counts only if the connection itself comes from a private address, which is our own
 * proxy's; and of its list only the last public address counts, which the proxy itself has added.
 */
final class CallerAddress {

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-f:.]{2,45}");
  private static final Pattern PRIVATE =
      Pattern.compile(
          "127\\..*|10\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|"
              + "::1|0:0:0:0:0:0:0:1|f[cd].*:.*|fe80:.*");

  private static final int LONGEST_HEADER = 2000;
  private static final int NETWORK_GROUPS = 4;

  /**
   * What the tries of one caller are counted by.
   *
   * @param remote the address of the connection
   * @param forwardedFor the header {@code X-Forwarded-For}, or null
   */
  static String of(String remote, @Nullable String forwardedFor) {
    String connection = plain(remote);
    if (forwardedFor == null
        || forwardedFor.length() > LONGEST_HEADER
        || !PRIVATE.matcher(connection).matches()) {
      return network(connection);
    }
    String[] hops = forwardedFor.split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = plain(hops[i]);
      if (!V4.matcher(hop).matches() && !(hop.contains(":") && V6.matcher(hop).matches())) {
        break;
      }
      if (!PRIVATE.matcher(hop).matches()) {
        return network(hop);
      }
    }
    return network(connection);
  }

  private static String plain(String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    plain = plain.startsWith("[") ? plain.substring(1).replaceFirst("\\].*", "") : plain;
    plain = plain.startsWith("::ffff:") ? plain.substring("::ffff:".length()) : plain;
    return plain.matches(V4.pattern() + ":\\d{1,5}")
        ? plain.substring(0, plain.indexOf(':'))
        : plain;
  }

  /** Of the newer kind of addresses one household has a whole network. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    String[] groups = address.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(NETWORK_GROUPS, groups.length); i++) {
      if (groups[i].isEmpty()) {
        break;
      }
      network.append(groups[i]).append(':');
    }
    return network.append(":/64").toString();
  }

  private CallerAddress() {}
}

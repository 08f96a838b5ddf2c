package org.nivaran.jira.notify;

import java.net.URI;

/**
 * How to send from one of the desk's numbers.
 *
 * @param baseAddress of the Graph API: {@code https://graph.facebook.com}
 * @param version of the Graph API: {@code v26.0}
 * @param phoneNumberId what Meta calls the number
 * @param accessToken the right to send
 */
public record GraphAccess(
    URI baseAddress, String version, String phoneNumberId, String accessToken) {
  /** The version asked for unless the admin says otherwise. */
  public static final String DEFAULT_VERSION = "v26.0";

  /**
   * @throws IllegalArgumentException if the address is not a plain http or https one, the version
   *     or the id do not belong in an address, or the token does not belong in a header
   */
  public GraphAccess {
    String scheme = baseAddress.getScheme();
    if (baseAddress.getHost() == null
        || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
        || baseAddress.getUserInfo() != null
        || baseAddress.getQuery() != null) {
      throw new IllegalArgumentException("not a base address");
    }
    if (!version.matches("v\\d{1,3}\\.\\d{1,2}") || !phoneNumberId.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("not a Graph API version or phone number id");
    }
    if (!accessToken.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("not an access token");
    }
  }

  /** Where messages are posted. */
  URI messages() {
    return below(phoneNumberId + "/messages");
  }

  /** Where it is asked where a file lies. */
  URI media(String id) {
    return below(id + "?phone_number_id=" + phoneNumberId);
  }

  private URI below(String path) {
    String base = baseAddress.toString();
    return URI.create(
        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
            + "/"
            + version
            + "/"
            + path);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "number " + phoneNumberId + " at " + baseAddress + " " + version;
  }
}

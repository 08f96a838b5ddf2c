package org.nivaran.jira.settings;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.sms.SmsPreset;

/**
 * How the SMS gateway is called. Its secrets are never shown and never logged.
 *
 * @param unicodeUrl for words that are not in the GSM alphabet
 * @param parameters names and values, one to a line
 * @param accepted a pattern that is found in an answer that says yes
 * @param denied a pattern that is found in an answer that does not know us
 * @param hosts that may be called
 * @param reportSecret the last part of the address for delivery reports, or null if none come
 */
public record SmsGateway(
    String key,
    SmsPreset preset,
    URI url,
    URI unicodeUrl,
    boolean post,
    String username,
    String password,
    String secureKey,
    String entityId,
    String header,
    String parameters,
    String accepted,
    String denied,
    List<String> hosts,
    @Nullable String reportSecret) {

  public SmsGateway {
    hosts = List.copyOf(hosts);
  }

  /** Shows the name only. */
  @Override
  public String toString() {
    return "SMS gateway " + key;
  }
}

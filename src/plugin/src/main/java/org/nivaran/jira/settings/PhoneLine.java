package org.nivaran.jira.settings;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;

/**
 * How the exchange of a line tells about calls. Its secrets are never shown and never logged.
 *
 * @param preset the key of a known exchange, or {@code auto}
 * @param zone of times that say none
 * @param mapping lines of the admin's own, which count before those of the preset; may be empty
 * @param secrets any of which may be the last part of the address
 * @param signingKey with what the exchange signs, or null if it does not
 * @param publicUrl the address as the exchange calls it, or null
 * @param recordingHosts from where recordings may be fetched
 */
public record PhoneLine(
    LineId line,
    String preset,
    ZoneId zone,
    String mapping,
    List<String> secrets,
    @Nullable String signingKey,
    @Nullable String publicUrl,
    List<String> recordingHosts) {

  public PhoneLine {
    secrets = List.copyOf(secrets);
    recordingHosts = List.copyOf(recordingHosts);
  }

  /** Shows the line only. */
  @Override
  public String toString() {
    return "telephone of line " + line.value();
  }
}

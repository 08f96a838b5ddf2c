package org.nivaran.jira.setup;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.jira.settings.LineSecrets;

/**
 * What an admin wants. Its text shows no secret.
 *
 * @param district the district's name in English
 * @param referencePrefix the first part of every reference
 * @param bot the name of the user who works for the desk
 * @param pack the name of the data pack in the jar
 * @param phoneSecret null leaves it as it is
 */
record SetupRequest(
    String district,
    String referencePrefix,
    String projectKey,
    ZoneId zone,
    String bot,
    String pack,
    URI graphBaseUrl,
    List<WantedLine> lines,
    @Nullable String phoneSecret) {

  SetupRequest {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "set-up of " + projectKey + " with pack " + pack + " and " + lines.size() + " lines";
  }

  /** One of the desk's numbers. */
  record WantedLine(LineSecrets secrets, PhoneNumber number) {}
}

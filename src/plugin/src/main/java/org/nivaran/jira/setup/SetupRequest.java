package org.nivaran.jira.setup;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.jira.settings.LineSecrets;

/**
 * What an admin wants. Its text shows no secret.
 *
 * @param district the district's name in English
 * @param referencePrefix the first part of every reference
 * @param bot the name of the user who works for the desk
 * @param pack the name of the data pack in the jar
 * @param languages in which citizens are addressed; Hindi is always one of them
 * @param lines what of them is known; none leaves them as they are
 * @param phoneSecret null leaves it as it is
 * @param sms the columns of the SMS gateway's record, or null to leave SMS as they are
 * @param agreed keys of items that are there, are different, and may be changed
 */
record SetupRequest(
    String district,
    String referencePrefix,
    String projectKey,
    ZoneId zone,
    String bot,
    String pack,
    URI graphBaseUrl,
    List<Language> languages,
    List<WantedLine> lines,
    @Nullable String phoneSecret,
    @Nullable Map<String, String> sms,
    Set<String> agreed) {

  /** A set-up that leaves SMS as they are. */
  SetupRequest(
      String district,
      String referencePrefix,
      String projectKey,
      ZoneId zone,
      String bot,
      String pack,
      URI graphBaseUrl,
      List<Language> languages,
      List<WantedLine> lines,
      @Nullable String phoneSecret,
      Set<String> agreed) {
    this(
        district,
        referencePrefix,
        projectKey,
        zone,
        bot,
        pack,
        graphBaseUrl,
        languages,
        lines,
        phoneSecret,
        null,
        agreed);
  }

  SetupRequest {
    sms = sms == null ? null : Map.copyOf(sms);
    languages = List.copyOf(languages);
    lines = List.copyOf(lines);
    agreed = Set.copyOf(agreed);
  }

  @Override
  public String toString() {
    return "set-up of " + projectKey + " with pack " + pack + " and " + lines.size() + " lines";
  }

  /** One of the desk's numbers. */
  record WantedLine(LineSecrets secrets, PhoneNumber number) {}
}

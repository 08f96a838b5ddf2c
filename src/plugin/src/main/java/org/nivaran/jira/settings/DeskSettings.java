package org.nivaran.jira.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.ResolutionKind;

/**
 * What the set-up decided and made. Immutable; without secrets.
 *
 * @param botUser the name of the user who creates and moves issues for the desk
 * @param graphBaseUrl where the Graph API answers, without a slash at the end
 * @param languages in which citizens are answered; the first is for whoever asks for none of them
 * @param fields the numbers of the custom fields
 * @param issueTypes the ids of the issue types
 * @param statuses the ids of the statuses
 * @param resolutions the ids of the resolutions
 */
public record DeskSettings(
    String botUser,
    String projectKey,
    long projectId,
    URI graphBaseUrl,
    List<Language> languages,
    Map<GrievanceField, Long> fields,
    Map<Kind, String> issueTypes,
    Map<GrievanceState, String> statuses,
    Map<ResolutionKind, String> resolutions) {

  /**
   * @throws IllegalArgumentException if there is no language
   */
  public DeskSettings {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a desk needs a language");
    }
    fields = Map.copyOf(fields);
    issueTypes = Map.copyOf(issueTypes);
    statuses = Map.copyOf(statuses);
    resolutions = Map.copyOf(resolutions);
  }
}

package org.nivaran.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Subject;

/**
 * A grievance about to become an issue.
 *
 * @param summary one line, at most 255 characters
 * @param description the citizen's own words, plain text of any length
 * @param citizenMasked how the citizen shows in Jira, never the whole number, or null if anonymous
 * @param externalReference another system's number for it, or null
 * @param accessNeeds what the citizen needs ({@link org.nivaran.core.grievance.AccessNeed#text}),
 *     or null
 */
public record NewIssue(
    Reference reference,
    Origin origin,
    Subject subject,
    String summary,
    String description,
    @Nullable String citizenMasked,
    @Nullable String externalReference,
    Instant received,
    Confidentiality confidentiality,
    @Nullable String accessNeeds) {

  /** One whose citizen may be known and needs nothing in particular. */
  public NewIssue(
      Reference reference,
      Origin origin,
      Subject subject,
      String summary,
      String description,
      @Nullable String citizenMasked,
      @Nullable String externalReference,
      Instant received) {
    this(
        reference,
        origin,
        subject,
        summary,
        description,
        citizenMasked,
        externalReference,
        received,
        Confidentiality.NAMED,
        null);
  }
}

package org.nivaran.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
 */
public record NewIssue(
    Reference reference,
    Origin origin,
    Subject subject,
    String summary,
    String description,
    @Nullable String citizenMasked,
    @Nullable String externalReference,
    Instant received) {}

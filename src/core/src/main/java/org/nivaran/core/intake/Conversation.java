package org.nivaran.core.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;

/**
 * What one person and one line of the desk are talking about.
 *
 * @param openGrievance where the next message belongs, or null if a new one would begin
 * @param lastInbound when the person last wrote, by the message's own time, or null if never (or if
 *     the channel told us that it will not take free text any more)
 */
public record Conversation(
    CitizenId citizen,
    LineId line,
    Language language,
    @Nullable IssueId openGrievance,
    @Nullable Instant lastInbound) {

  public static Conversation fresh(CitizenId citizen, LineId line, Language language) {
    return new Conversation(citizen, line, language, null, null);
  }
}

package org.nivaran.core.camp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.PhoneNumber;

/**
 * What a row says. Immutable.
 *
 * @param text with what could not be understood of the row behind it
 * @param wrong why it cannot be registered; empty if it can
 * @param notes what is left out or was not understood
 * @param fingerprint the same for rows of the same person with the same words
 * @param externalReference another system's number for it, or null
 */
public record CampReading(
    String text,
    Subject subject,
    @Nullable String name,
    @Nullable PhoneNumber phone,
    Instant received,
    @Nullable String externalReference,
    String fingerprint,
    List<Reason> wrong,
    List<Reason> notes) {

  public CampReading {
    wrong = List.copyOf(wrong);
    notes = List.copyOf(notes);
  }
}

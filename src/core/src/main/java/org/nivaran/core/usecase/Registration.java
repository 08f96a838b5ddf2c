package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Subject;

/**
 * A grievance as it came in at the desk.
 *
 * @param key unique; registering the same key again gives the same grievance
 * @param text the citizen's own words
 * @param citizenMasked how the citizen shows in Jira, or null if anonymous
 * @param externalReference another system's number for it, or null
 * @param received when the citizen said it
 */
public record Registration(
    String key,
    Origin origin,
    Subject subject,
    String text,
    @Nullable String citizenMasked,
    @Nullable String externalReference,
    Instant received,
    Confidentiality confidentiality,
    Set<AccessNeed> needs) {

  /** One whose citizen may be known and needs nothing in particular. */
  public Registration(
      String key,
      Origin origin,
      Subject subject,
      String text,
      @Nullable String citizenMasked,
      @Nullable String externalReference,
      Instant received) {
    this(
        key,
        origin,
        subject,
        text,
        citizenMasked,
        externalReference,
        received,
        Confidentiality.NAMED,
        Set.of());
  }

  /**
   * A registration.
   *
   * @throws IllegalArgumentException if key or text are blank, or an anonymous one has a citizen
   */
  public Registration {
    needs = Set.copyOf(needs);
    if (confidentiality == Confidentiality.ANONYMOUS && origin.citizen() != null) {
      throw new IllegalArgumentException("an anonymous registration has no citizen");
    }
    if (key.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a registration needs a key and words");
    }
  }
}

package org.nivaran.core.intake;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;

/**
 * A person we hear from. Several may share one telephone number; a business-scoped id is one
 * person's.
 *
 * @param name as the citizen or an operator gave it, or null; free text, never proof of identity
 * @param language what this person is answered in
 */
public record Citizen(
    CitizenId id, CitizenAddress address, @Nullable String name, Language language) {

  public Citizen reachedAt(CitizenAddress next) {
    return new Citizen(id, next, name, language);
  }

  public Citizen speaking(Language next) {
    return new Citizen(id, address, name, next);
  }
}

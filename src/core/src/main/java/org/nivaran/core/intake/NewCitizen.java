package org.nivaran.core.intake;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;

/** A person we hear from for the first time. */
public record NewCitizen(CitizenAddress address, @Nullable String name, Language language) {}

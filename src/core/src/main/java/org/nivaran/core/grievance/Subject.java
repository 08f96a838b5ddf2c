package org.nivaran.core.grievance;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.place.PlaceKey;

/**
 * What a grievance is about.
 *
 * @param category null if nobody has said yet
 * @param place null if nobody has said yet
 */
public record Subject(
    Kind kind, Priority priority, @Nullable CategoryKey category, @Nullable PlaceKey place) {}

package org.nivaran.core.grievance;

import org.jspecify.annotations.Nullable;

/**
 * Where a grievance came from.
 *
 * @param channel the door
 * @param line the desk's number it came in on, or null if none
 * @param citizen who sent it, or null if anonymous
 * @param language what the citizen is answered in
 */
public record Origin(
    Channel channel, @Nullable LineId line, @Nullable CitizenId citizen, Language language) {}

package org.nivaran.core.port;

import java.time.Instant;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reference;

/**
 * A reference promised to something that came in, before its issue exists.
 *
 * @param key what it was promised to; an inbox key or another unique name
 * @param received when the citizen sent it; the grievance counts as opened then
 */
public record Reservation(String key, Reference reference, Origin origin, Instant received) {}

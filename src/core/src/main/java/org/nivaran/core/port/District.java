package org.nivaran.core.port;

import java.time.ZoneId;
import org.nivaran.core.grievance.Named;

/**
 * Whose desk it is.
 *
 * @param referencePrefix the first part of every reference: {@code RPR}
 * @param zone in which days begin and offices open
 */
public record District(Named name, String referencePrefix, ZoneId zone) {}

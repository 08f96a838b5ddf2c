package org.nivaran.core.intake;

import java.time.Instant;

/**
 * Somebody is reached differently now: another number, or another id of the channel.
 *
 * @param before as the person was known
 * @param after as the person is known from now on
 */
public record AddressChange(CitizenAddress before, CitizenAddress after, Instant at) {}

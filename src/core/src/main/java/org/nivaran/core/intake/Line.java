package org.nivaran.core.intake;

import org.nivaran.core.grievance.LineId;

/**
 * One of the desk's numbers. Its secrets are the adapters' business and never come here.
 *
 * @param phoneNumberId what WhatsApp calls the number
 */
public record Line(LineId id, String phoneNumberId, PhoneNumber number) {}

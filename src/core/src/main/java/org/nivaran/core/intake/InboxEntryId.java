package org.nivaran.core.intake;

/** The number of a stored incoming element. Older elements have lower numbers. */
public record InboxEntryId(long value) {}

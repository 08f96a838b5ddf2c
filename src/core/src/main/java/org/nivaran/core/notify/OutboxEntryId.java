package org.nivaran.core.notify;

/** The number of a stored outgoing message. Older messages have lower numbers. */
public record OutboxEntryId(long value) {}

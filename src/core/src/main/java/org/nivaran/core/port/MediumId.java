package org.nivaran.core.port;

/** The number of a file that a citizen sent. */
public record MediumId(long value) {}

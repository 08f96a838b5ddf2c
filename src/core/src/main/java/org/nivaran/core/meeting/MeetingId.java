package org.nivaran.core.meeting;

/** The number of a stored meeting. */
public record MeetingId(long value) {}

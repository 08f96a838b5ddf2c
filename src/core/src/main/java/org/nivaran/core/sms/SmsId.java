package org.nivaran.core.sms;

/** The number of a stored SMS. Older ones have lower numbers. */
public record SmsId(long value) {}

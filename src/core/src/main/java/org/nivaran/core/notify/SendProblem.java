package org.nivaran.core.notify;

/**
 * Why a message was not sent, in the channel's own code.
 *
 * @param code Meta's number, or 0 with an HTTP status in the details where there is none
 * @param details what the channel said, without personal data
 */
public record SendProblem(int code, String details, boolean isTransient) {}

package org.nivaran.core.usecase;

/**
 * Something went wrong with one of many; the others went on.
 *
 * @param what which one, without personal data
 * @param cause for the log of whoever asked for the work
 */
public record Failure(String what, RuntimeException cause) {}

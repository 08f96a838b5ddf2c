package org.nivaran.core.notify;

/**
 * A reply button.
 *
 * @param payload what comes back when it is pressed
 * @param title what the citizen sees
 */
public record Button(String payload, String title) {}

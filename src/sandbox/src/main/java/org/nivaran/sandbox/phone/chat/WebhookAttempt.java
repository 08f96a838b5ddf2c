package org.nivaran.sandbox.phone.chat;

/**
 * The last try to hand a citizen's message to the desk.
 *
 * @param count how many tries there were
 * @param httpStatus what the last one was answered with; 0 when there was no answer
 */
public record WebhookAttempt(int count, int httpStatus) {
  /** No try yet. */
  public static final WebhookAttempt NONE = new WebhookAttempt(0, 0);
}

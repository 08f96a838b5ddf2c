package org.nivaran.jira.settings;

import org.nivaran.core.grievance.LineId;

/**
 * What a line and WhatsApp know of each other. Never shown, never logged.
 *
 * @param verifyToken what WhatsApp says when it asks whether the webhook is ours
 * @param appSecret with what WhatsApp signs
 * @param accessToken with what we send
 */
public record LineSecrets(
    LineId line, String phoneNumberId, String verifyToken, String appSecret, String accessToken) {

  /** Shows the line only. */
  @Override
  public String toString() {
    return "secrets of line " + line.value();
  }
}

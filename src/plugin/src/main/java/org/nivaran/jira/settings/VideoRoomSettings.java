package org.nivaran.jira.settings;

import java.net.URI;

/**
 * Where the desk has its video rooms, and what it signs the ways in with. Never logged.
 *
 * @param baseUrl the address before the name of a room, without a slash at the end
 */
public record VideoRoomSettings(URI baseUrl, String appId, String secret) {

  /** Shows the address only. */
  @Override
  public String toString() {
    return "video rooms at " + baseUrl;
  }
}

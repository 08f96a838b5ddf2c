package org.nivaran.jira.settings;

import java.util.Optional;

/** Gives the adapters what they need for video rooms. Thread safe and cheap. */
public interface VideoRoomSource {

  /** Empty as long as the desk has no video rooms, or their secret is missing. */
  Optional<VideoRoomSettings> rooms();
}

package org.nivaran.core.port;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nivaran.core.signlanguage.RoomName;

/**
 * The desk's own video rooms. Where none are set up, every link is empty and talks are held over a
 * staffed telephone with video. Thread safe.
 */
public interface VideoRooms {

  /** The citizen's way in, which works once somebody of the desk has opened the room. */
  Optional<URI> forCitizen(RoomName room);

  /**
   * The interpreter's way in, which opens the room. For a short time only; never stored.
   *
   * @param user the key of the user
   * @param name how the citizen sees them
   */
  Optional<URI> forInterpreter(RoomName room, String user, String name, Instant now);
}

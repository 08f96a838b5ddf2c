package org.nivaran.core.testing;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.signlanguage.RoomName;

/** A desk without video rooms. */
public final class NoVideoRooms implements VideoRooms {

  @Override
  public Optional<URI> forCitizen(RoomName room) {
    return Optional.empty();
  }

  @Override
  public Optional<URI> forInterpreter(RoomName room, String user, String name, Instant now) {
    return Optional.empty();
  }
}

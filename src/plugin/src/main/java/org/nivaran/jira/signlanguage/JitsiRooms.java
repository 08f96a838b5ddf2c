package org.nivaran.jira.signlanguage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.signlanguage.RoomName;
import org.nivaran.jira.settings.VideoRoomSettings;
import org.nivaran.jira.settings.VideoRoomSource;

/**
 * Rooms of the desk's own Jitsi. The citizen's way in has no pass: it works once an interpreter has
 * opened the room, and nobody can guess it. Nothing is stored. Thread safe.
 */
public final class JitsiRooms implements VideoRooms {

  /** Enough to come in; whoever is in stays. */
  static final Duration LIFE = Duration.ofMinutes(10);

  /** For a server whose clock is behind. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private final VideoRoomSource source;

  public JitsiRooms(VideoRoomSource source) {
    this.source = source;
  }

  @Override
  public Optional<URI> forCitizen(RoomName room) {
    return source.rooms().map(rooms -> link(rooms, room));
  }

  @Override
  public Optional<URI> forInterpreter(RoomName room, String user, String name, Instant now) {
    return source
        .rooms()
        .map(
            rooms -> {
              String pass =
                  new RoomPass(
                          rooms.appId(),
                          rooms.baseUrl().getHost(),
                          room.value(),
                          user,
                          name,
                          now.minus(SKEW),
                          now.plus(LIFE))
                      .signed(rooms.secret());
              return URI.create(link(rooms, room) + "?jwt=" + pass);
            });
  }

  private static URI link(VideoRoomSettings rooms, RoomName room) {
    return URI.create(rooms.baseUrl() + "/" + room.value());
  }
}

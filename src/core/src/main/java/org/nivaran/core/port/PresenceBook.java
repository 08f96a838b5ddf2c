package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;

/** Who works on what just now. */
public interface PresenceBook {

  /** Notes that somebody is there, since the first note that was not followed by silence. */
  void seen(String what, String user, Instant now);

  /** Notes that somebody has gone. */
  void left(String what, String user);

  /** Who is there and was seen after an instant, longest there first. */
  List<Present> at(String what, Instant after);

  /** Somebody who is there. */
  record Present(String user, Instant since, Instant seen) {}
}

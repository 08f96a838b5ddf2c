package org.nivaran.core.port;

import java.time.Instant;
import java.util.Optional;

/** Whether SMS can go out at all, the same for the whole cluster. */
public interface SmsChannel {

  /**
   * Why and since when nothing goes out.
   *
   * @param reason short, without secrets
   * @param again when one is tried next
   * @param settings of the gateway when it stopped, see {@link SmsSender#settings}
   */
  record Stop(String reason, Instant since, Instant again, String settings) {}

  /** Empty while SMS go out. */
  Optional<Stop> stopped();

  void stop(Stop stop);

  /** SMS go out again. Repeating it changes nothing. */
  void resume();
}

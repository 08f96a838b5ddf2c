package org.nivaran.core.port;

import org.nivaran.core.telephone.CallEvent;

/** Hears what the exchange tells about calls. */
@FunctionalInterface
public interface CallListener {

  /**
   * Takes an event. The same event again changes nothing.
   *
   * @throws RuntimeException if it could not be handled; it is told again later
   */
  void hear(CallEvent event);
}

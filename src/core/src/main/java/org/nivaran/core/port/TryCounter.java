package org.nivaran.core.port;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts how often something was tried, in the whole cluster, so that nobody can guess on and on.
 * Thread safe.
 */
public interface TryCounter {

  /**
   * Counts a try. Tries of one subject are counted from the first one until the window is over;
   * then counting begins anew.
   *
   * @param subject what is tried, at most 120 characters; whether it exists makes no difference
   * @param window how long a try counts, more than nothing
   * @return how many there are in the window now, this one included; from 1
   */
  int count(String subject, Duration window, Instant now);

  /** Forgets the tries of a subject: it was proved that they were well meant. */
  void forget(String subject);

  /** Forgets all whose window is over. */
  void forgetOver(Instant now);
}

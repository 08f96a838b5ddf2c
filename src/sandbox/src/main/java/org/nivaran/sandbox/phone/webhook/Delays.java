package org.nivaran.sandbox.phone.webhook;

import java.time.Duration;

/** Runs something later. */
public interface Delays {
  /**
   * Runs a task once after a delay, on a thread of the implementation. Tasks that are waiting when
   * the stand-in stops are dropped.
   */
  void after(Duration delay, Runnable task);
}

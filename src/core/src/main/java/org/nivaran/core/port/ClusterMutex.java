package org.nivaran.core.port;

import java.util.function.Supplier;

/** Makes sure that something happens in one place of the cluster at a time. */
public interface ClusterMutex {

  /**
   * Waits for the lock of this name, runs the work, and gives the lock back whatever happens. The
   * same thread may take the same lock again inside.
   *
   * @param name few and short; locks may be striped, so two names may share one lock
   */
  <T> T underLock(String name, Supplier<T> work);
}

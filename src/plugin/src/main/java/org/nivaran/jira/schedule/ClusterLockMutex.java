package org.nivaran.jira.schedule;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.function.Supplier;
import org.nivaran.core.port.ClusterMutex;

/**
 * The cluster's locks by name. The names of people are many, so a name with a colon in it ({@code
 * citizen:42}) shares one of a few locks with others of its kind.
 */
public final class ClusterLockMutex implements ClusterMutex {

  private static final int STRIPES = 64;
  private static final String PREFIX = "org.nivaran.jira.";

  private final ClusterLockService locks;

  public ClusterLockMutex(ClusterLockService locks) {
    this.locks = locks;
  }

  @Override
  public <T> T underLock(String name, Supplier<T> work) {
    ClusterLock lock = locks.getLockForName(PREFIX + striped(name));
    if (lock.isHeldByCurrentThread()) {
      return work.get();
    }
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  static String striped(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? name
        : name.substring(0, colon) + "." + Math.floorMod(name.hashCode(), STRIPES);
  }
}

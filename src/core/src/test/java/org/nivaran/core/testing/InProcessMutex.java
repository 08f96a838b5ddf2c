package org.nivaran.core.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.nivaran.core.port.ClusterMutex;

/** A cluster of one node. */
public final class InProcessMutex implements ClusterMutex {

  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  @Override
  public <T> T underLock(String name, Supplier<T> work) {
    ReentrantLock lock = locks.computeIfAbsent(name, each -> new ReentrantLock());
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}

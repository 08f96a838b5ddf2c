package org.nivaran.core.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.nivaran.core.port.Transactions;

/**
 * One unit of work at a time over stores in memory; if it throws, they go back to how they were.
 */
public final class InMemoryTransactions implements Transactions {

  private final List<Rewindable> stores;
  private boolean running;

  /**
   * Over these stores of this package; others are left alone.
   *
   * @param stores any of the in-memory stores
   */
  public InMemoryTransactions(Object... stores) {
    List<Rewindable> found = new ArrayList<>();
    for (Object store : stores) {
      if (store instanceof Rewindable rewindable) {
        found.add(rewindable);
      }
    }
    this.stores = Collections.unmodifiableList(found);
  }

  @Override
  public synchronized <T> T inOne(Supplier<T> work) {
    if (running) {
      return work.get();
    }
    List<Runnable> mementos = stores.stream().map(Rewindable::memento).toList();
    running = true;
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      running = false;
      if (!done) {
        mementos.forEach(Runnable::run);
      }
    }
  }
}

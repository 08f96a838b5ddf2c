package org.nivaran.core.port;

import java.util.function.Supplier;

/** One unit of work over all stores. */
public interface Transactions {

  /**
   * Runs the work so that all it writes to the stores is kept, or nothing of it if it throws. Joins
   * a unit of work that is running already. Calls to Jira or to a channel do not belong inside.
   */
  <T> T inOne(Supplier<T> work);

  /** As {@link #inOne(Supplier)}, without a result. */
  default void inOne(Runnable work) {
    Boolean done =
        inOne(
            () -> {
              work.run();
              return Boolean.TRUE;
            });
    assert done;
  }
}

package org.nivaran.sandbox.phone.webhook;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** How the phone's own threads are made. */
public final class PhoneThreads {
  private PhoneThreads() {}

  /**
   * Daemon threads with a name. They do not hold on to the class loader of the request that
   * happened to start them.
   */
  public static ThreadFactory factory(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(PhoneThreads.class.getClassLoader());
      return thread;
    };
  }
}

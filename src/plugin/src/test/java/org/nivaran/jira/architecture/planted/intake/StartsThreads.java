package org.nivaran.jira.architecture.planted.intake;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Makes threads that nobody stops. */
public final class StartsThreads {

  Thread thread() {
    return new Thread(() -> {});
  }

  Executor pool() {
    return Executors.newCachedThreadPool();
  }
}

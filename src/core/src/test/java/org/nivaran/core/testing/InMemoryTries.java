package org.nivaran.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.nivaran.core.port.TryCounter;

public final class InMemoryTries implements TryCounter {

  private record Tries(Instant until, int count) {}

  private final Map<String, Tries> tries = new HashMap<>();

  @Override
  public synchronized int count(String subject, Duration window, Instant now) {
    Tries next =
        tries.merge(
            subject,
            new Tries(now.plus(window), 1),
            (old, first) ->
                old.until().isAfter(now) ? new Tries(old.until(), old.count() + 1) : first);
    return next.count();
  }

  @Override
  public synchronized void forget(String subject) {
    tries.remove(subject);
  }

  @Override
  public synchronized void forgetOver(Instant now) {
    tries.values().removeIf(each -> !each.until().isAfter(now));
  }
}

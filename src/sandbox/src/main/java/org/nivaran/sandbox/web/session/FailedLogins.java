package org.nivaran.sandbox.web.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down the guessing of passwords: after ten wrong ones for a name, that name is refused for a
 * minute.
 *
 * <p>Kept per node and only for the latest names: it is a brake, not a record. Thread safe.
 */
public final class FailedLogins {

  private static final int ALLOWED = 10;
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int NAMES_KEPT = 10_000;

  private record Failures(int count, Instant last) {}

  private final InstantSource clock;
  private final Map<String, Failures> byName =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > NAMES_KEPT;
        }
      };

  /**
   * @param clock the time
   */
  public FailedLogins(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean areTooManyOf(String username) {
    Failures failures = byName.get(name(username));
    return failures != null
        && failures.count() >= ALLOWED
        && failures.last().plus(PAUSE).isAfter(clock.instant());
  }

  synchronized void add(String username) {
    Instant now = clock.instant();
    byName.merge(
        name(username),
        new Failures(1, now),
        (before, one) ->
            before.last().plus(PAUSE).isAfter(now) ? new Failures(before.count() + 1, now) : one);
  }

  synchronized void forget(String username) {
    byName.remove(name(username));
  }

  private static String name(String username) {
    return username.toLowerCase(Locale.ROOT);
  }
}

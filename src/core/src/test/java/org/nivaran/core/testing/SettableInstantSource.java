package org.nivaran.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until a test moves it. Safe for many threads. */
public final class SettableInstantSource implements InstantSource {

  private volatile Instant now;

  public SettableInstantSource(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  /** Moves on by this, and says what time it is then. */
  public Instant advance(Duration by) {
    now = now.plus(by);
    return now;
  }
}

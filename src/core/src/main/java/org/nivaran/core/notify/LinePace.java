package org.nivaran.core.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;

/**
 * Not more messages from one of the desk's numbers than the channel takes, for one node. Meta
 * allows 80 a second, in and out together; the rest is left to what comes in and to other nodes.
 * Thread safe.
 */
public final class LinePace {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final int most;
  private final Map<LineId, Window> windows = new HashMap<>();

  private static final class Window {
    private Instant begins = Instant.MIN;
    private int taken;
  }

  /**
   * @param most in a second, at least 1
   */
  public LinePace(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one message a second");
    }
    this.most = most;
  }

  /** What a node may send from one number. */
  public static LinePace standard() {
    return new LinePace(40);
  }

  /** Takes a place now; empty if there is one, else when to ask again. */
  public synchronized Optional<Instant> take(LineId line, Instant now) {
    Window window = windows.computeIfAbsent(line, each -> new Window());
    if (window.begins.equals(Instant.MIN) || !now.isBefore(window.begins.plus(SECOND))) {
      window.begins = now;
      window.taken = 0;
    }
    if (window.taken >= most) {
      return Optional.of(window.begins.plus(SECOND));
    }
    window.taken++;
    return Optional.empty();
  }
}

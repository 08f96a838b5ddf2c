package org.nivaran.core.notify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** WhatsApp takes free text for a day after the citizen last wrote. */
public final class MessagingWindow {

  private static final Duration WINDOW = Duration.ofHours(24);

  /** A message on its way must not arrive after the window has shut. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  /**
   * Whether free text may be sent now.
   *
   * @param lastInbound when the citizen last wrote, or null if never
   */
  public static boolean isOpen(@Nullable Instant lastInbound, Instant now) {
    return lastInbound != null && now.isBefore(lastInbound.plus(WINDOW).minus(MARGIN));
  }

  /** Until when free text may be sent if the citizen last wrote then. */
  public static Instant ends(Instant lastInbound) {
    return lastInbound.plus(WINDOW).minus(MARGIN);
  }

  private MessagingWindow() {}
}

package org.nivaran.sandbox.phone.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.nivaran.sandbox.phone.chat.ChatId;

/** Remembers when a number last wrote to a person. Thread safe. */
final class PairRate {
  private final Map<ChatId, Instant> last = new HashMap<>();

  /**
   * Whether a message may go now; if so, it counts as sent.
   *
   * @param least the time that must lie between two messages; zero for no limit
   */
  synchronized boolean admit(ChatId chat, Instant now, Duration least) {
    Instant before = last.get(chat);
    if (before != null && now.isBefore(before.plus(least))) {
      return false;
    }
    if (!least.isZero()) {
      last.put(chat, now);
    }
    return true;
  }
}

package org.nivaran.sandbox.phone.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The 24 hours after a citizen's message in which the desk may write freely. Half-open: at the end
 * it is shut.
 *
 * <p>Thread safe where its store is.
 */
public final class ServiceWindow {
  /** How long the window stays open after a citizen's message. */
  public static final Duration LENGTH = Duration.ofHours(24);

  private final ChatStore chats;
  private final InstantSource clock;

  public ServiceWindow(ChatStore chats, InstantSource clock) {
    this.chats = chats;
    this.clock = clock;
  }

  /** When the window shuts or shut; empty when the citizen never wrote. */
  public Optional<Instant> end(ChatId chat) {
    return chats.lastInbound(chat).map(at -> at.plus(LENGTH));
  }

  /** Whether the desk may write freely now. */
  public boolean isOpen(ChatId chat) {
    return end(chat).filter(end -> clock.instant().isBefore(end)).isPresent();
  }
}

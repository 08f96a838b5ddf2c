package org.nivaran.core.usecase;

import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.port.ConsentLog;

/** Keeps who wants to hear nothing more from us, and who does again. Safe for many threads. */
final class KeepingConsent {

  private final ConsentLog consents;

  KeepingConsent(ConsentLog consents) {
    this.consents = consents;
  }

  /**
   * Somebody asked for silence.
   *
   * @param key of the message; the same key is kept once
   */
  void silent(String key, CitizenId citizen, InboundMessage message) {
    keep(key, citizen, message, true);
  }

  /**
   * Somebody asked to hear from us again.
   *
   * @param key of the message; the same key is kept once and answered as before
   * @return false if they had not asked for silence: they only wanted to begin
   */
  boolean speaking(String key, CitizenId citizen, InboundMessage message) {
    boolean silent =
        consents
            .latest(citizen)
            .filter(ConsentLog.Entry::silent)
            .filter(entry -> !entry.key().equals(key))
            .isPresent();
    boolean again = consents.of(citizen).stream().anyMatch(entry -> entry.key().equals(key));
    if (!silent && !again) {
      return false;
    }
    keep(key, citizen, message, false);
    return true;
  }

  private void keep(String key, CitizenId citizen, InboundMessage message, boolean silent) {
    consents.recordIfAbsent(
        new ConsentLog.Entry(
            key, citizen, silent, message.sent(), Conversation.wordsOf(message.content())));
  }
}

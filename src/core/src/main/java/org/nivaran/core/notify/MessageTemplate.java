package org.nivaran.core.notify;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;

/**
 * The words of one message in one language, with variables as <code>{reference}</code>.
 *
 * @param key which message: {@code ack}, {@code help}, {@code feedback.ask}
 * @param approvedName the channel's approved template that says the same, or null if there is none
 */
public record MessageTemplate(
    String key, Language language, String text, @Nullable String approvedName) {}

package org.nivaran.core.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;

/**
 * One stored outgoing message.
 *
 * @param attempts how often it was claimed
 * @param nextAttempt not to be claimed before this
 * @param messageId the channel's own id once it took the message, else null
 * @param changed when its state last changed
 * @param lastError why the last attempt failed, short and without personal data, or null
 */
public record OutboxEntry(
    OutboxEntryId id,
    String key,
    LineId line,
    CitizenId citizen,
    @Nullable IssueId issue,
    OutboundMessage message,
    SendState state,
    int attempts,
    Instant nextAttempt,
    @Nullable String messageId,
    Instant created,
    Instant changed,
    @Nullable String lastError) {}

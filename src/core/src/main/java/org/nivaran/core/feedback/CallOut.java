package org.nivaran.core.feedback;

import java.time.Instant;
import org.nivaran.core.grievance.IssueId;

/**
 * A call that is to ask a citizen about a resolution.
 *
 * @param due not to be made before
 * @param tries how often it was tried so far
 */
public record CallOut(
    IssueId issue, int attempt, FeedbackTopic topic, CallReason why, Instant due, int tries) {}

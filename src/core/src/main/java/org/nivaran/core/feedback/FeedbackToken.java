package org.nivaran.core.feedback;

import org.nivaran.core.grievance.IssueId;

/** What a feedback button says: this answer, to this question, about this grievance. */
public record FeedbackToken(FeedbackAnswer answer, IssueId issue, int attempt) {}

package org.nivaran.core.feedback;

import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;

/** What an answer leads to. */
public sealed interface FeedbackVerdict {

  /** The citizen says it is solved. */
  record Close() implements FeedbackVerdict {}

  /** The citizen says it is not. */
  record Reopen(Level level) implements FeedbackVerdict {}

  /** The answer does not count. */
  record Refused(Reason reason) implements FeedbackVerdict {}
}

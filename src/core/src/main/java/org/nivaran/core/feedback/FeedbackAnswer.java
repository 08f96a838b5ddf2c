package org.nivaran.core.feedback;

/** What the citizen says about a resolution. */
public enum FeedbackAnswer {
  SOLVED,
  NOT_SOLVED
}

package org.nivaran.core.feedback;

/** Why somebody of the desk calls a citizen about a resolution. */
public enum CallReason {
  /** Drawn by lot from the department's week. */
  SAMPLE,
  /** Every "not possible under rules" is asked about. */
  NOT_POSSIBLE,
  /** The figures of the officer are far from the others'. */
  STANDS_OUT,
  /** No other way reached the citizen. */
  NOT_REACHED
}

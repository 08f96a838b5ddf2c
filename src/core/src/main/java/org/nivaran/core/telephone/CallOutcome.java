package org.nivaran.core.telephone;

/** What became of a call. Where events disagree the later one in this list counts. */
public enum CallOutcome {
  FAILED,
  BUSY,
  /** Nobody took it. */
  MISSED,
  /** The caller hung up while waiting. */
  ABANDONED,
  VOICEMAIL,
  ANSWERED
}

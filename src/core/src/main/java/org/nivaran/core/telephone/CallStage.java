package org.nivaran.core.telephone;

/** How far a call is. It never goes back, in whatever order its events come. */
public enum CallStage {
  RINGING,
  ANSWERED,
  ENDED;

  CallStage or(CallStage other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

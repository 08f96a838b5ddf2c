package org.nivaran.core.telephone;

/** What an event tells. The first three come one after the other, the others at any time. */
public enum CallStep {
  RINGING,
  ANSWERED,
  ENDED,
  /** The caller pressed keys. */
  DIGITS,
  /** A recording can be fetched. */
  RECORDING;

  /** How far a call is that has come to this. */
  public CallStage stage() {
    return switch (this) {
      case RINGING, DIGITS -> CallStage.RINGING;
      case ANSWERED -> CallStage.ANSWERED;
      case ENDED, RECORDING -> CallStage.ENDED;
    };
  }
}

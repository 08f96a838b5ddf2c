package org.nivaran.core.camp;

/** What is being done with a register. */
public enum CampState {
  /** It is being taken in; a register that stays so was cut off and is of no use. */
  LOADING,
  /** Waits until somebody says which column holds what. */
  LOADED,
  CHECKING,
  /** Was looked at; waits until somebody says that it is to be registered. */
  CHECKED,
  IMPORTING,
  PAUSED,
  DONE,
  UNDOING,
  UNDONE;

  /** Whether something is done with it by itself. */
  public boolean isAtWork() {
    return this == CHECKING || this == IMPORTING || this == UNDOING;
  }
}

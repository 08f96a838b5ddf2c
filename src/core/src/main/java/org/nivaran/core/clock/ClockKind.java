package org.nivaran.core.clock;

/** What a clock measures. */
public enum ClockKind {
  /** Until the desk or a department first does something. */
  FIRST_CONTACT,
  /** One stay with one department; every stay has its own. */
  DEPARTMENT,
  /** The whole life of the grievance; nothing resets it. */
  CITIZEN,
  /**
   * Until a wanted talk in sign language begins. It limits talks, not grievances: no clock of this
   * kind runs.
   */
  SIGN_TALK;

  /** Whether every grievance has such a clock where there is a limit for it. */
  public boolean isOfGrievances() {
    return this != SIGN_TALK;
  }
}

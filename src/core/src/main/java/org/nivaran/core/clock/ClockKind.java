package org.nivaran.core.clock;

/** What a clock measures. */
public enum ClockKind {
  /** Until the desk or a department first does something. */
  FIRST_CONTACT,
  /** One stay with one department; every stay has its own. */
  DEPARTMENT,
  /** The whole life of the grievance; nothing resets it. */
  CITIZEN
}

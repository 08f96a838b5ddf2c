package org.nivaran.core.camp;

/** How far a row of a register has come. */
public enum CampRowState {
  /** Not looked at yet. */
  UNREAD,
  /** Can be registered. */
  GOOD,
  /** Cannot be registered; its reasons say why. */
  WRONG,
  /** Is there already, in the file or at the desk. */
  DUPLICATE,
  /** Is a grievance. */
  DONE,
  /** Jira refused it; may be tried again. */
  FAILED,
  /** Was a grievance and is none any more. */
  UNDONE,
  /** Was to be undone, but somebody has worked on it. */
  KEPT
}

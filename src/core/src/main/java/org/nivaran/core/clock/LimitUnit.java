package org.nivaran.core.clock;

/** What a limit counts. */
public enum LimitUnit {
  /** Minutes while the office is open. */
  WORKING_MINUTES,
  /** Whole office days after registration; due at the end of the last one. */
  WORKING_DAYS,
  /** Days of the calendar, as laws count them; never pauses. */
  CALENDAR_DAYS
}

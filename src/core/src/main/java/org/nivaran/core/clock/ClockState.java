package org.nivaran.core.clock;

/** Whether a clock runs. */
public enum ClockState {
  RUNNING,
  PAUSED,
  STOPPED
}

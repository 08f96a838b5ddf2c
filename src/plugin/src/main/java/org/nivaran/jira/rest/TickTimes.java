package org.nivaran.jira.rest;

import java.time.Instant;
import java.util.Optional;

/** Knows when the clocks were last looked at, on any node. */
@FunctionalInterface
public interface TickTimes {
  /** Empty if they never were. */
  Optional<Instant> last();
}

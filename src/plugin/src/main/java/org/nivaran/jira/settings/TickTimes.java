package org.nivaran.jira.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows when the clocks were last looked at, on any node, and what went wrong then. */
public interface TickTimes {
  /** Empty if they never were. */
  Optional<Instant> last();

  /** What failed in the last tick, and why; most often nothing. */
  List<String> troubles();
}

package org.nivaran.core.grievance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a grievance has come.
 *
 * @param opened when the citizen brought it, from which the clocks run; never changes
 * @param registered when its issue was created, on whose day it is counted, as Jira's lists count
 *     it: a message can be late; never changes
 * @param due when the citizen's clock ends, or null if it has none
 * @param resolved when it was last resolved, or null while it is open
 * @param resolution how it was resolved; null exactly when {@code resolved} is
 * @param transfers how often it went from one department to another
 * @param reopenings how often it was opened again
 */
public record Standing(
    GrievanceState state,
    Instant opened,
    Instant registered,
    @Nullable Instant due,
    @Nullable Instant resolved,
    @Nullable ResolutionKind resolution,
    Satisfaction satisfaction,
    int transfers,
    int reopenings) {

  /**
   * @throws IllegalArgumentException if the state and the resolution contradict each other
   */
  public Standing {
    if (state.isOpen() != (resolved == null) || (resolved == null) != (resolution == null)) {
      throw new IllegalArgumentException(
          "state " + state + ", resolved " + resolved + ", resolution " + resolution);
    }
  }

  /** A grievance that was registered just when the citizen brought it. */
  public static Standing opened(Instant opened) {
    return opened(opened, opened);
  }

  /** A grievance that was brought at one time and registered at another. */
  public static Standing opened(Instant opened, Instant registered) {
    return new Standing(
        GrievanceState.AT_DESK, opened, registered, null, null, null, Satisfaction.NOT_ASKED, 0, 0);
  }

  public boolean isOpen() {
    return state.isOpen();
  }
}

package org.nivaran.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that had not begun was moved, cancelled, or planned again after it had been cancelled.
 *
 * @param who the user's key
 * @param from the day it was planned for
 * @param to the day it is planned for since; null if it was cancelled
 * @param reason in the words of whoever did it; empty where it was planned again
 */
public record Replanning(
    Instant at, String who, LocalDate from, @Nullable LocalDate to, String reason) {

  public boolean isCancellation() {
    return to == null;
  }
}

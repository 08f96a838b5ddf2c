package org.nivaran.core.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one field of an item, and how often it was written. Two people who write into
 * different fields do not disturb each other; of two who write into the same field the second one
 * is told.
 *
 * @param value null if the field is empty
 * @param revision 0 until something is written
 * @param by the key of the user who wrote it last, or null
 * @param at when, or null
 */
public record Entered<T>(
    @Nullable T value, int revision, @Nullable String by, @Nullable Instant at) {

  /** A field in which nothing was ever written. */
  public static <T> Entered<T> nothing() {
    return new Entered<>(null, 0, null, null);
  }

  Entered<T> written(@Nullable T next, String who, Instant when) {
    return new Entered<>(next, revision + 1, who, when);
  }
}

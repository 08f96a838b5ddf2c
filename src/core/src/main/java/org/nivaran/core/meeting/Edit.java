package org.nivaran.core.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes into one field of an item. */
public sealed interface Edit {

  /** The revision of the field that the writer saw. */
  int seen();

  /**
   * What is to be done.
   *
   * @param text null or blank empties the field
   */
  record Instruct(int seen, @Nullable String text) implements Edit {}

  /**
   * Who does it.
   *
   * @param owner a user's name or a post in words; null or blank empties the field
   */
  record Assign(int seen, @Nullable String owner) implements Edit {}

  /**
   * By when.
   *
   * @param day null empties the field
   */
  record SetNextDate(int seen, @Nullable LocalDate day) implements Edit {}

  /** Whether it has been done. */
  record SetCarriedOut(int seen, boolean done) implements Edit {}
}

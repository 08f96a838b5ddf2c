package org.nivaran.core.signlanguage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who interprets.
 *
 * @param name as they are called
 * @param organisation for whom they work; empty if for nobody
 * @param tie whether they stand apart from the citizen
 */
public record Interpreter(String name, String organisation, Tie tie) {

  /** Whether an interpreter stands apart from the citizen. */
  public enum Tie {
    IMPARTIAL,
    RELATIVE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tie> ofKey(String key) {
      return Arrays.stream(values()).filter(tie -> tie.key().equals(key)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Interpreter {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an interpreter has a name");
    }
  }
}

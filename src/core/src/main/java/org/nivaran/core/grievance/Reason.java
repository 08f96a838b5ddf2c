package org.nivaran.core.grievance;

import java.util.List;

/**
 * Why something was decided or refused, ready to be put into words in the reader's language.
 *
 * @param key a message key, such as {@code routing.reason.keyword}
 * @param args what goes into the message, in order; plain words, never markup
 */
public record Reason(String key, List<String> args) {

  /**
   * @throws IllegalArgumentException if the key is blank
   */
  public Reason {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a reason needs a message key");
    }
    args = List.copyOf(args);
  }

  public static Reason of(String key, Object... args) {
    return new Reason(key, java.util.Arrays.stream(args).map(String::valueOf).toList());
  }
}

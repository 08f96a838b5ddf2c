package org.nivaran.jira.store;

import org.jspecify.annotations.Nullable;

/** Makes texts fit their columns. */
final class Texts {

  private static final int COLUMN = 255;
  private static final int ERROR = 450;

  /** What fits an ordinary column, without half a character at its end. */
  static @Nullable String fitting(@Nullable String text) {
    return text == null ? null : cut(text, COLUMN);
  }

  /** What fits a column for the reason of a failure. */
  static String error(String text) {
    return cut(text, ERROR);
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private Texts() {}
}

package org.nivaran.jira.language;

import java.util.regex.Pattern;

/** Takes telephone numbers out of what is shown or sent beyond the issue. */
public final class NumberMask {

  /** Nine digits or more, in Latin or Devanagari, with what people put between them. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}-])\\+?\\p{Nd}(?:[ .()-]{0,2}\\p{Nd}){8,}");

  /** The text with an ellipsis in the place of each number. */
  public static String masked(String text) {
    return NUMBER.matcher(text).replaceAll("…");
  }

  private NumberMask() {}
}

package org.nivaran.core.notify;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts text where a reader sees no broken character: never between a letter and its vowel sign. */
public final class Graphemes {
  private static final String CUT = "…";

  /** The text, or as much of it as fits before an ellipsis, counted in UTF-16 units. */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.preceding(longest - CUT.length() + 1);
    return text.substring(0, Math.max(0, end)) + CUT;
  }

  private Graphemes() {}
}

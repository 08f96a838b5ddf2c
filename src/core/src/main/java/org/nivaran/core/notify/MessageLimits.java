package org.nivaran.core.notify;

import java.text.BreakIterator;
import java.util.Locale;

/** What WhatsApp takes, and cutting so that no letter loses its vowel sign. */
public final class MessageLimits {

  public static final int TEXT = 4096;
  public static final int BODY_WITH_BUTTONS = 1024;
  public static final int BUTTONS = 3;
  public static final int BUTTON_TITLE = 20;
  public static final int BUTTON_PAYLOAD = 256;

  private static final String CUT = "…";

  /** The text, or as much of it as fits before an ellipsis, counted in UTF-16 units. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.preceding(longest - CUT.length() + 1);
    return text.substring(0, Math.max(0, end)) + CUT;
  }

  private MessageLimits() {}
}

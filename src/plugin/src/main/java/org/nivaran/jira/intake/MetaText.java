package org.nivaran.jira.intake;

/** Makes text from outside fit to be stored and shown; says nothing about its meaning. */
final class MetaText {
  private static final int REPLACEMENT = 0xFFFD;

  /**
   * The text without what no database or page can hold: NULs and other control characters but tab
   * and new line, and halves of surrogate pairs.
   *
   * @param longest how many characters it may have; the rest is cut, never inside a character
   */
  static String clean(String text, int longest) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
    text.codePoints()
        .map(MetaText::storable)
        .takeWhile(c -> clean.length() + Character.charCount(c) <= longest)
        .forEachOrdered(clean::appendCodePoint);
    return clean.toString();
  }

  private static int storable(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    return half || control ? REPLACEMENT : c;
  }

  private MetaText() {}
}

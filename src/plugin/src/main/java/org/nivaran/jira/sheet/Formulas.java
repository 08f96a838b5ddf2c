package org.nivaran.jira.sheet;

/**
 * Keeps a spreadsheet program from running a text: one that begins like a formula gets an
 * apostrophe before it, and loses it again when it is read.
 */
final class Formulas {

  private static final String STARTS = "=+-@\t\r";

  static String neutralised(String text) {
    return startsLikeOne(text) || (text.startsWith("'") && startsLikeOne(text.substring(1)))
        ? "'" + text
        : text;
  }

  static String restored(String text) {
    if (!text.startsWith("'")) {
      return text;
    }
    String rest = text.substring(1);
    return startsLikeOne(rest) || (rest.startsWith("'") && startsLikeOne(rest.substring(1)))
        ? rest
        : text;
  }

  private static boolean startsLikeOne(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private Formulas() {}
}

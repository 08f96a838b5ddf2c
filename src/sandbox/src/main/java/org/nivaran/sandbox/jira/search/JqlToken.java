package org.nivaran.sandbox.jira.search;

import java.util.Locale;

/**
 * A piece of a query.
 *
 * @param position where it begins, counted from 0
 */
record JqlToken(Kind kind, String text, int position) {

  enum Kind {
    WORD,
    QUOTED,
    SYMBOL,
    END
  }

  /** Whether this is the unquoted word, in any case. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}

package org.nivaran.sandbox.jira.search;

import java.util.ArrayList;
import java.util.List;
import org.nivaran.sandbox.jira.search.JqlToken.Kind;

/** Cuts a query into tokens. Used once. */
final class JqlLexer {
  private static final String SYMBOLS = "()=!<>~,&|";
  private final String source;
  private int at;

  private JqlLexer(String source) {
    this.source = source;
  }

  /**
   * The tokens, with one of kind END last.
   *
   * @throws JqlException if a quoted text or a bracket is not closed
   */
  static List<JqlToken> tokens(String source) {
    return new JqlLexer(source).all();
  }

  private List<JqlToken> all() {
    List<JqlToken> tokens = new ArrayList<>();
    while (at < source.length()) {
      char next = source.charAt(at);
      if (Character.isWhitespace(next)) {
        at++;
      } else if (next == '"' || next == '\'') {
        int from = at;
        tokens.add(new JqlToken(Kind.QUOTED, quoted(), from));
      } else if (SYMBOLS.indexOf(next) >= 0) {
        tokens.add(symbol());
      } else {
        tokens.add(word());
      }
    }
    tokens.add(new JqlToken(Kind.END, "", source.length()));
    return tokens;
  }

  private JqlToken symbol() {
    int from = at++;
    String two = source.substring(from, Math.min(from + 2, source.length()));
    if (List.of("!=", "!~", "<=", ">=", "&&", "||").contains(two)) {
      at++;
      return new JqlToken(Kind.SYMBOL, two, from);
    }
    return new JqlToken(Kind.SYMBOL, two.substring(0, 1), from);
  }

  /** A word may hold brackets, as in {@code cf[10001]} and {@code issue.property[key].path}. */
  private JqlToken word() {
    int from = at;
    StringBuilder word = new StringBuilder();
    while (at < source.length()) {
      char next = source.charAt(at);
      if (next == '[') {
        word.append(bracketed());
      } else if (Character.isWhitespace(next) || SYMBOLS.indexOf(next) >= 0 || next == '"') {
        break;
      } else {
        word.append(next);
        at++;
      }
    }
    return new JqlToken(Kind.WORD, word.toString(), from);
  }

  private String bracketed() {
    int close = source.indexOf(']', at);
    if (close < 0) {
      throw error("The bracket is not closed", at);
    }
    String inside = source.substring(at + 1, close).strip();
    at = close + 1;
    boolean inQuotes = inside.length() > 1 && "\"'".indexOf(inside.charAt(0)) >= 0;
    return "[" + (inQuotes ? inside.substring(1, inside.length() - 1) : inside) + "]";
  }

  private String quoted() {
    int from = at;
    char quote = source.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < source.length()) {
      char next = source.charAt(at++);
      if (next == quote) {
        return text.toString();
      }
      text.append(next == '\\' && at < source.length() ? escaped(from) : next);
    }
    throw error("The quoted text has not been completed", from);
  }

  private char escaped(int from) {
    char code = source.charAt(at++);
    return switch (code) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'u' -> unicode(from);
      default -> code;
    };
  }

  private char unicode(int from) {
    if (at + 4 > source.length() || !source.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw error("The escape \\u needs four hexadecimal digits", from);
    }
    char character = (char) Integer.parseInt(source.substring(at, at + 4), 16);
    at += 4;
    return character;
  }

  private static JqlException error(String what, int position) {
    return new JqlException(
        "Error in the JQL Query: " + what + ". (line 1, character " + (position + 1) + ")");
  }
}

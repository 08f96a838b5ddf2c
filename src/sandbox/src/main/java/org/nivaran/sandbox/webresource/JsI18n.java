package org.nivaran.sandbox.webresource;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.MessageFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code jsI18n} transformer: puts the words in the place of {@code AJS.I18n.getText('key')}.
 *
 * <p>Only calls with a literal key are seen, as in Jira. Stateless.
 */
final class JsI18n {

  private static final Pattern CALL =
      Pattern.compile(
          "(?:[A-Za-z_$][\\w$]*\\.)*I18n\\.getText\\(\\s*(?:'([^'\\\\]+)'|\"([^\"\\\\]+)\")\\s*([,)])");

  private JsI18n() {}

  /**
   * @param script JavaScript
   * @param words gives the words of a key, or the key itself
   * @return the script with the words in it
   */
  static String transform(String script, UnaryOperator<String> words) {
    Matcher call = CALL.matcher(script);
    StringBuilder out = new StringBuilder(script.length());
    while (call.find()) {
      String key = call.group(1) == null ? call.group(2) : call.group(1);
      String pattern = words.apply(key);
      String replacement =
          call.group(3).equals(")")
              ? literal(new MessageFormat(pattern).format(new Object[0]))
              : "AJS.format(" + literal(pattern) + ",";
      call.appendReplacement(out, Matcher.quoteReplacement(replacement));
    }
    return call.appendTail(out).toString();
  }

  /** A string literal that is also safe inside a script element. */
  private static String literal(String text) {
    return TextNode.valueOf(text).toString().replace("<", "\\u003c").replace("\u2028", "\\u2028");
  }
}

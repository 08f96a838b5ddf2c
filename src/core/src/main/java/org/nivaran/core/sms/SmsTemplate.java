package org.nivaran.core.sms;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.MessageKind;

/**
 * The words of a message in one language as they are registered (DLT), with variables as <code>
 * {reference}</code>.
 *
 * @param templateId under which they are registered
 * @param header the registered sender, or null for the gateway's own
 */
public record SmsTemplate(
    MessageKind kind, Language language, String words, String templateId, @Nullable String header) {

  /** Longer values are refused by the networks. */
  public static final int LONGEST_VALUE = 40;

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

  /**
   * The words with values in them, longer ones cut.
   *
   * @return empty if a value is missing
   */
  public Optional<String> filled(Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    Matcher variable = VARIABLE.matcher(words);
    while (variable.find()) {
      String value = values.get(variable.group(1));
      if (value == null) {
        return Optional.empty();
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(cut(value)));
    }
    variable.appendTail(filled);
    return Optional.of(filled.toString());
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_VALUE) {
      return line;
    }
    boolean half = Character.isHighSurrogate(line.charAt(LONGEST_VALUE - 1));
    return line.substring(0, half ? LONGEST_VALUE - 1 : LONGEST_VALUE);
  }
}

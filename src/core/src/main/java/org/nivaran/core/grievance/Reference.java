package org.nivaran.core.grievance;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a citizen remembers a grievance by: {@code RPR-2611-00042-K}, made of the district,
 * the year and month of registration, a serial number and a check character.
 *
 * <p>The check character catches every single wrong character and every swap of two neighbours. It
 * is one of 29 letters and digits, without those that look alike (0 O, 1 I, 2 Z, 5 S, 8 B).
 *
 * @param prefix the district, three capital letters
 * @param month when it was registered, in the desk's zone
 * @param serial counts from 1 in each month
 */
public record Reference(String prefix, YearMonth month, int serial) {

  private static final int HIGHEST_SERIAL = 9_999_999;
  private static final int CENTURY = 2000;
  private static final Pattern PREFIX = Pattern.compile("[A-Z]{3}");
  private static final Pattern COMPACT =
      Pattern.compile("([A-Z]{3})(\\d{2})(\\d{2})(\\d{5,7})([A-Z0-9])");
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Za-z]{3}[\\s-]*\\p{Nd}{4}[\\s-]*\\p{Nd}{5,7}[\\s-]*[A-Za-z\\p{Nd}](?![\\p{L}\\p{N}])");

  /** The symbol of each remainder. Where it is a digit, it is the remainder itself. */
  private static final String CHECK = "ABC34D67E9FGHJKLMNPQRSTUVWXYZ";

  /**
   * @throws IllegalArgumentException if the prefix is not three capital letters, the year is not in
   *     this century or the serial is not from 1 to 9,999,999
   */
  public Reference {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("not a district prefix: \"" + prefix + '"');
    }
    if (month.getYear() < CENTURY || month.getYear() >= CENTURY + 100) {
      throw new IllegalArgumentException("not a month of this century: " + month);
    }
    if (serial < 1 || serial > HIGHEST_SERIAL) {
      throw new IllegalArgumentException("not a serial number: " + serial);
    }
  }

  /**
   * Reads a reference as people write it: in any case, with any spaces and dashes, with Devanagari
   * digits.
   *
   * @return empty if it is not a reference or its check character is wrong
   */
  public static Optional<Reference> parse(String written) {
    Matcher parts = COMPACT.matcher(compact(written));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      YearMonth month =
          YearMonth.of(
              CENTURY + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
      Reference reference = new Reference(parts.group(1), month, Integer.parseInt(parts.group(4)));
      boolean asWritten =
          reference
              .payload()
              .equals(parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4));
      return asWritten && reference.check() == parts.group(5).charAt(0)
          ? Optional.of(reference)
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException notAReference) {
      return Optional.empty();
    }
  }

  /** The first valid reference mentioned in a text. */
  public static Optional<Reference> mentionedIn(String text) {
    return MENTION
        .matcher(text)
        .results()
        .map(found -> parse(found.group()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The check character. */
  public char check() {
    String payload = payload();
    int sum = 0;
    int weight = 1;
    for (int i = payload.length() - 1; i >= 0; i--) {
      // 2 generates all remainders of 29, so no two places have the same weight.
      weight = weight * 2 % CHECK.length();
      char c = payload.charAt(i);
      sum += weight * (c <= '9' ? c - '0' : c - 'A');
    }
    return CHECK.charAt((CHECK.length() - sum % CHECK.length()) % CHECK.length());
  }

  /** As it is written in letters, messages and the issue: {@code RPR-2611-00042-K}. */
  @Override
  public String toString() {
    return "%s-%s-%s-%s".formatted(prefix, yymm(), digits(), check());
  }

  private String payload() {
    return prefix + yymm() + digits();
  }

  private String yymm() {
    return String.format(Locale.ROOT, "%02d%02d", month.getYear() - CENTURY, month.getMonthValue());
  }

  private String digits() {
    return String.format(Locale.ROOT, "%05d", serial);
  }

  private static String compact(String written) {
    StringBuilder compact = new StringBuilder();
    Normalizer.normalize(written, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                compact.append(Character.digit(c, 10));
              } else if (Character.isLetter(c)) {
                compact.appendCodePoint(Character.toUpperCase(c));
              }
            });
    return compact.toString();
  }
}

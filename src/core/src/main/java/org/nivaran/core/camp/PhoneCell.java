package org.nivaran.core.camp;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.core.intake.PhoneNumber;

/** A telephone number as it stands in a register. */
public final class PhoneCell {

  private static final Pattern SCIENTIFIC =
      Pattern.compile("(\\d(?:\\.\\d+)?)\\s*[eE]\\s*\\+?(\\d{1,2})");
  private static final Pattern WHOLE = Pattern.compile("(\\+?\\d+)\\.0+");
  private static final Pattern BETWEEN =
      Pattern.compile("[,;/|\\n\\r\\t]+|\\s+(?:या|एवं|और|व|or|and|&)\\s+");
  private static final Pattern TEN_AND_TEN =
      Pattern.compile("((?:\\+?91[\\s-]?|0)?[6-9]\\d{9})[\\s-]+((?:\\+?91[\\s-]?|0)?[6-9]\\d{9})");
  private static final int DIGITS = 10;

  /** What a cell holds. */
  public sealed interface Reading {

    record Nothing() implements Reading {}

    /**
     * A number.
     *
     * @param more whether there are other numbers beside it
     */
    record Number(PhoneNumber phone, boolean more) implements Reading {}

    /** A spreadsheet program has rounded it. */
    record DigitsLost() implements Reading {}

    record NoNumber() implements Reading {}
  }

  /**
   * Reads a number with Devanagari digits, country code, spaces, brackets, as a spreadsheet program
   * shows a large number, and the first of several.
   */
  public static Reading read(String cell) {
    String plain = latin(cell);
    if (plain.isEmpty() || plain.matches("[-–.0/\\s]+|(?i)na|n/a|nil|नहीं|निरंक")) {
      return new Reading.Nothing();
    }
    Matcher scientific = SCIENTIFIC.matcher(plain);
    if (scientific.matches()) {
      return scientific(plain, scientific);
    }
    List<PhoneNumber> numbers = new ArrayList<>();
    for (String part : parts(plain)) {
      number(part).ifPresent(numbers::add);
    }
    return numbers.isEmpty()
        ? new Reading.NoNumber()
        : new Reading.Number(numbers.get(0), numbers.stream().distinct().count() > 1);
  }

  private static Reading scientific(String plain, Matcher scientific) {
    int written = scientific.group(1).replace(".", "").length();
    if (written < DIGITS) {
      return new Reading.DigitsLost();
    }
    String whole = new BigDecimal(plain.replaceAll("\\s", "")).toPlainString();
    return number(whole)
        .<Reading>map(phone -> new Reading.Number(phone, false))
        .orElseGet(Reading.NoNumber::new);
  }

  /** The whole cell first: a number may have dashes and slashes of its own. */
  private static List<String> parts(String plain) {
    Matcher two = TEN_AND_TEN.matcher(plain);
    if (two.matches()) {
      return List.of(two.group(1), two.group(2));
    }
    return number(plain).isPresent() ? List.of(plain) : List.of(BETWEEN.split(plain, -1));
  }

  private static Optional<PhoneNumber> number(String written) {
    Matcher whole = WHOLE.matcher(written.strip());
    String number = whole.matches() ? whole.group(1) : written.strip();
    return PhoneNumber.parse(number.replaceFirst("^(?iu)(?:मो|मोबाइल|फोन|mob|mo|ph)[.:\\s]*", ""))
        .filter(phone -> !isMadeUp(phone));
  }

  /** 9999999999 and the like stand for "has none". */
  private static boolean isMadeUp(PhoneNumber phone) {
    String last = phone.e164().substring(Math.max(1, phone.e164().length() - DIGITS));
    return last.chars().distinct().count() == 1;
  }

  private static String latin(String cell) {
    StringBuilder latin = new StringBuilder();
    Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
              } else {
                latin.appendCodePoint(c);
              }
            });
    return latin.toString().strip();
  }

  private PhoneCell() {}
}

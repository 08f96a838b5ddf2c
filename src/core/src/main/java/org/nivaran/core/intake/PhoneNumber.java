package org.nivaran.core.intake;

import java.text.Normalizer;
import java.util.Optional;

/** A telephone number in E.164: {@code +919812345678}. Personal data: show it {@link #masked()}. */
public record PhoneNumber(String e164) {

  private static final String INDIA = "+91";

  /**
   * A number that is in E.164 already.
   *
   * @throws IllegalArgumentException if it is not a plus sign and 7 to 15 digits; the message does
   *     not repeat it
   */
  public PhoneNumber {
    if (!e164.matches("\\+[1-9]\\d{6,14}")) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /**
   * Reads a number as people in India and telephone systems write it: with and without country
   * code, trunk zero, spaces, dashes, brackets, Devanagari digits.
   *
   * @return empty if it cannot be a number
   */
  public static Optional<PhoneNumber> parse(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    if (!plain.matches("[+]?[\\p{Nd}\\s().\\-–/]+")) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    plain
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return e164(plain.startsWith("+"), digits.toString()).map(PhoneNumber::new);
  }

  private static Optional<String> e164(boolean international, String digits) {
    if (!international && digits.startsWith("00")) {
      return e164(true, digits.substring(2));
    }
    if (international) {
      String number =
          digits.startsWith("910") && digits.length() == 13
              // "+91 (0) 98123 45678": the trunk zero does not belong there.
              ? "91" + digits.substring(3)
              : digits;
      return checked("+" + number);
    }
    if (digits.matches("0[1-9]\\d{9}")) {
      return checked(INDIA + digits.substring(1));
    }
    if (digits.matches("[1-9]\\d{9}")) {
      return checked(INDIA + digits);
    }
    return digits.length() > 10 ? checked("+" + digits) : Optional.empty();
  }

  private static Optional<String> checked(String e164) {
    boolean shape = e164.matches("\\+[1-9]\\d{6,14}");
    boolean indian = e164.startsWith(INDIA);
    return shape && (!indian || e164.length() == INDIA.length() + 10)
        ? Optional.of(e164)
        : Optional.empty();
  }

  /** All but the last four digits hidden, for every screen and log. */
  public String masked() {
    return "••••••" + e164.substring(e164.length() - 4);
  }

  /** The masked number, so that no log shows more. */
  @Override
  public String toString() {
    return masked();
  }
}

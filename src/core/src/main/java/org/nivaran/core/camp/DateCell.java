package org.nivaran.core.camp;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as it stands in a register. */
public final class DateCell {

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})(?:\\D.*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:\\D.*)?");
  private static final int CENTURY = 2000;

  /**
   * Reads a day: as the number by which Excel counts days, with the day first as in India, or with
   * the year first; Devanagari digits, two digits of the year, a time behind it.
   *
   * @return empty if it is none
   */
  public static Optional<LocalDate> read(String cell) {
    String plain = latin(cell);
    Matcher serial = SERIAL.matcher(plain);
    if (serial.matches()) {
      return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))));
    }
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    if (dayFirst.matches()) {
      int year = Integer.parseInt(dayFirst.group(3));
      return day(year < 100 ? CENTURY + year : year, dayFirst.group(2), dayFirst.group(1));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(plain);
    return yearFirst.matches()
        ? day(Integer.parseInt(yearFirst.group(1)), yearFirst.group(2), yearFirst.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String latin(String cell) {
    StringBuilder latin = new StringBuilder();
    Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
              } else {
                latin.appendCodePoint(c);
              }
            });
    return latin.toString();
  }

  private DateCell() {}
}

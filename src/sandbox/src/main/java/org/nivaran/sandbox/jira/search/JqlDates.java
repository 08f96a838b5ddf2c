package org.nivaran.sandbox.jira.search;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.sandbox.jira.field.Dates;

/** Dates as queries write them: fixed, relative to now, or by function. Thread safe. */
final class JqlDates {
  private static final Pattern PART = Pattern.compile("\\s*(\\d{1,6})\\s*([yMwdhm]?)");

  private final Dates dates;
  private final InstantSource clock;

  JqlDates(Dates dates, InstantSource clock) {
    this.dates = dates;
    this.clock = clock;
  }

  /** {@code 2026-11-24}, {@code "2026/11/24 10:30"}, {@code -1d}, {@code "4w 2d"}. */
  Optional<Timestamp> parse(String text) {
    String typed = text.strip().replaceFirst("^(\\d{4})/(\\d\\d?)/(\\d\\d?)", "$1-$2-$3");
    return dates.dateTime(typed).or(() -> shifted(now(), text).map(JqlDates::timestamp));
  }

  /** The moment a date function means, or empty if it is none. */
  Optional<Timestamp> function(String name, List<String> arguments) {
    ZonedDateTime now = now();
    Optional<ZonedDateTime> start =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "now" -> Optional.of(now);
          case "startofday" -> day(now.toLocalDate());
          case "endofday" -> last(now.toLocalDate());
          case "startofweek" -> day(monday(now));
          case "endofweek" -> last(monday(now).plusDays(6));
          case "startofmonth" -> day(now.toLocalDate().withDayOfMonth(1));
          case "endofmonth" -> last(now.toLocalDate().with(TemporalAdjusters.lastDayOfMonth()));
          case "startofyear" -> day(now.toLocalDate().withDayOfYear(1));
          case "endofyear" -> last(now.toLocalDate().with(TemporalAdjusters.lastDayOfYear()));
          default -> Optional.empty();
        };
    if (arguments.isEmpty() || start.isEmpty()) {
      return start.map(JqlDates::timestamp);
    }
    return Optional.of(
        shifted(start.get(), arguments.get(0))
            .map(JqlDates::timestamp)
            .orElseThrow(
                () ->
                    new JqlException(
                        "'%s' is no amount of time for the function '%s'; write for example -1d."
                            .formatted(arguments.get(0), name))));
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(dates.zone());
  }

  private static LocalDate monday(ZonedDateTime now) {
    return now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Optional<ZonedDateTime> day(LocalDate date) {
    return Optional.of(date.atStartOfDay(dates.zone()));
  }

  private Optional<ZonedDateTime> last(LocalDate date) {
    return Optional.of(date.plusDays(1).atStartOfDay(dates.zone()).minus(Duration.ofMillis(1)));
  }

  private static Timestamp timestamp(ZonedDateTime time) {
    return Timestamp.from(time.toInstant());
  }

  private static Optional<ZonedDateTime> shifted(ZonedDateTime from, String amount) {
    String text = amount.strip();
    boolean back = text.startsWith("-");
    String digits = back || text.startsWith("+") ? text.substring(1) : text;
    Matcher part = PART.matcher(digits);
    ZonedDateTime result = from;
    int end = 0;
    while (end < digits.length() && part.find(end) && part.start() == end) {
      long count = Long.parseLong(part.group(1)) * (back ? -1 : 1);
      result =
          switch (part.group(2)) {
            case "y" -> result.plus(Period.ofYears((int) count));
            case "M" -> result.plusMonths(count);
            case "w" -> result.plusWeeks(count);
            case "h" -> result.plusHours(count);
            case "m" -> result.plusMinutes(count);
            default -> result.plusDays(count);
          };
      end = part.end();
    }
    return end > 0 && end == digits.length() ? Optional.of(result) : Optional.empty();
  }
}

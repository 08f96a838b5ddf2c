package org.nivaran.core.telephone;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as exchanges write them: with a zone, without one, in seconds or milliseconds. What
 * cannot be, as 1970 or a time that is still to come, is as if it were not there.
 *
 * @param zone of times that say none
 * @param received when they came
 */
record CallTimes(ZoneId zone, Instant received) {

  /** Beyond this a number of seconds would be a year after 5000. */
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final List<DateTimeFormatter> LOCAL =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.ofPattern("d-M-uuuu'T'H:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("d/M/uuuu'T'H:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu/M/d'T'H:mm[:ss]", Locale.ROOT));

  private static final Pattern OFFSET = Pattern.compile("(.+?)\\s*([ +-])(\\d{2}):?(\\d{2})$");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");

  @Nullable Instant moment(@Nullable String said) {
    if (said == null) {
      return null;
    }
    try {
      Instant moment = read(said.strip().replace("\"", ""));
      return moment == null || moment.isBefore(FIRST) || moment.isAfter(received.plus(SKEW))
          ? null
          : moment;
    } catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
      return null;
    }
  }

  private @Nullable Instant read(String text) {
    if (text.matches("\\d{9,13}(\\.\\d{1,9})?")) {
      long number = Long.parseLong(text.replaceFirst("\\..*", ""));
      return number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }
    if (text.contains(",")) {
      return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
    // Only between the date and the time, not before a zone.
    String iso = text.replaceFirst("^(\\S+)\\s+(?=\\d{1,2}:)", "$1T");
    if (iso.endsWith("Z") || iso.endsWith("z")) {
      return local(iso.substring(0, iso.length() - 1))
          .map(time -> time.atZone(ZoneOffset.UTC).toInstant())
          .orElse(null);
    }
    Matcher offset = OFFSET.matcher(iso);
    if (iso.indexOf(':') != iso.lastIndexOf(':')
        && offset.matches()
        && offset.group(1).contains(":")) {
      // A plus sign in an address that nobody has escaped is a space.
      String sign = offset.group(2).equals("-") ? "-" : "+";
      ZoneId own = ZoneId.of(sign + offset.group(3) + ':' + offset.group(4));
      Optional<LocalDateTime> time = local(offset.group(1));
      if (time.isPresent()) {
        return time.get().atZone(own).toInstant();
      }
    }
    return local(iso).map(time -> time.atZone(zone).toInstant()).orElse(null);
  }

  private static Optional<LocalDateTime> local(String text) {
    for (DateTimeFormatter format : LOCAL) {
      try {
        return Optional.of(LocalDateTime.parse(text, format));
      } catch (DateTimeException tryTheNext) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** Seconds, or hours, minutes and seconds; null for anything else and for more than a day. */
  static @Nullable Duration duration(@Nullable String said) {
    if (said == null) {
      return null;
    }
    String text = said.strip();
    Matcher clock = CLOCK.matcher(text);
    long seconds;
    if (clock.matches()) {
      long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
      seconds = hours * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3));
    } else if (text.matches("\\d{1,6}(\\.\\d{1,9})?")) {
      seconds = Long.parseLong(text.replaceFirst("\\..*", ""));
    } else {
      return null;
    }
    return seconds > Duration.ofDays(1).toSeconds() ? null : Duration.ofSeconds(seconds);
  }
}

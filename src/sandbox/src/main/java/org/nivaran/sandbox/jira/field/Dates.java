package org.nivaran.sandbox.jira.field;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates as people and programs type them, in one zone: Jira's picker formats ({@code 24/Nov/26},
 * {@code 24/Nov/26 5:30 PM}) and ISO forms. Immutable.
 */
public final class Dates {
  private static final DateTimeFormatter PICKER_DATE = picker("d/MMM/yy");
  private static final DateTimeFormatter PICKER_DATE_TIME = picker("d/MMM/yy h:mm a");
  private static final DateTimeFormatter DATE_TIME = picker("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ENGLISH);

  private final ZoneId zone;

  public Dates(ZoneId zone) {
    this.zone = zone;
  }

  private static DateTimeFormatter picker(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The beginning of the day, or empty if this is no date. */
  public Optional<Timestamp> date(String text) {
    return first(
        List.of(
            typed -> LocalDate.parse(typed).atStartOfDay(zone).toInstant(),
            typed -> LocalDate.parse(typed, PICKER_DATE).atStartOfDay(zone).toInstant()),
        text);
  }

  /** The moment, or the beginning of a day, or empty if this is neither. */
  public Optional<Timestamp> dateTime(String text) {
    String typed = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d)", "$1T$2");
    return first(
            List.of(
                Instant::parse,
                iso -> OffsetDateTime.parse(iso, OFFSET).toInstant(),
                iso -> LocalDateTime.parse(iso).atZone(zone).toInstant(),
                picked -> LocalDateTime.parse(picked, PICKER_DATE_TIME).atZone(zone).toInstant()),
            typed)
        .or(() -> date(text));
  }

  private static Optional<Timestamp> first(List<Function<String, Instant>> readers, String text) {
    for (Function<String, Instant> reader : readers) {
      try {
        return Optional.of(Timestamp.from(reader.apply(text.strip())));
      } catch (DateTimeException notThisForm) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  /** {@code 2026-11-24}. */
  public String formatDate(java.util.Date date) {
    return day(date).toString();
  }

  /** {@code 2026-11-24T17:30}. */
  public String formatDateTime(java.util.Date time) {
    return DATE_TIME.format(Instant.ofEpochMilli(time.getTime()).atZone(zone));
  }

  /** For reading: {@code 24/Nov/26}. */
  public String displayDate(java.util.Date date) {
    return PICKER_DATE.format(day(date));
  }

  /** For reading: {@code 24/Nov/26 5:30 PM}. */
  public String displayDateTime(java.util.Date time) {
    return PICKER_DATE_TIME.format(Instant.ofEpochMilli(time.getTime()).atZone(zone));
  }

  private LocalDate day(java.util.Date date) {
    return Instant.ofEpochMilli(date.getTime()).atZone(zone).toLocalDate();
  }
}

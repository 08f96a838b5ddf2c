package org.nivaran.sandbox.rest.json;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as Jira's REST writes them.
 *
 * @param zone the zone in which days and hours are given
 */
public record Dates(ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

  /**
   * @param date a point in time; null for none
   * @return such as {@code 2026-11-24T12:03:00.000+0530}; null for none
   */
  public @Nullable String time(@Nullable Date date) {
    return date == null ? null : time(Instant.ofEpochMilli(date.getTime()));
  }

  /**
   * @param instant a point in time
   * @return such as {@code 2026-11-24T12:03:00.000+0530}
   */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  /**
   * @param date the beginning of a day; null for none
   * @return such as {@code 2026-11-24}; null for none
   */
  public @Nullable String day(@Nullable Date date) {
    return date == null
        ? null
        : Instant.ofEpochMilli(date.getTime()).atZone(zone).toLocalDate().toString();
  }
}

package org.nivaran.sandbox.web.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people read them.
 *
 * @param zone the zone in which days and hours are given
 */
public record DisplayDates(ZoneId zone) {

  /**
   * @param date a point in time; null for none
   * @param locale the reader's language
   * @return such as {@code 24 Nov 2026, 12:03}; empty for none
   */
  public String time(@Nullable Date date, Locale locale) {
    return date == null ? "" : time(Instant.ofEpochMilli(date.getTime()), locale);
  }

  /**
   * @param instant a point in time
   * @param locale the reader's language
   * @return such as {@code 24 Nov 2026, 12:03}
   */
  public String time(Instant instant, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(instant.atZone(zone));
  }

  /**
   * @param date a day; null for none
   * @param locale the reader's language
   * @return such as {@code 24 Nov 2026}; empty for none
   */
  public String day(@Nullable Date date, Locale locale) {
    return date == null
        ? ""
        : DateTimeFormatter.ofPattern("d MMM uuuu", locale)
            .format(Instant.ofEpochMilli(date.getTime()).atZone(zone));
  }
}

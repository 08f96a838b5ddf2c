package org.nivaran.jira.language;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says moments and lengths of time as a reader at the desk says them. For one reader. */
public final class Moments {
  private final Texts texts;
  private final DateTimeFormatter format;

  public Moments(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.format = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", texts.locale()).withZone(zone);
  }

  public String at(Instant instant) {
    return format.format(instant);
  }

  public String day(LocalDate date) {
    return DateTimeFormatter.ofPattern("EEE d MMM uuuu", texts.locale()).format(date);
  }

  /** Time on the wall in its two biggest parts: {@code 2 d 3 h}, {@code 3 h 20 min}. */
  public String length(Duration duration) {
    Duration left = duration.abs();
    List<String> parts = new ArrayList<>();
    if (left.toDays() > 0) {
      parts.add(texts.get("panel.days", left.toDays()));
    }
    if (left.toHoursPart() > 0) {
      parts.add(texts.get("panel.hours", left.toHoursPart()));
    }
    if (parts.size() < 2 && (left.toMinutesPart() > 0 || parts.isEmpty())) {
      parts.add(texts.get("panel.minutes", left.toMinutesPart()));
    }
    return String.join(" ", parts);
  }

  /** Working time, never in days, because an office day has fewer hours: {@code 52 h 30 min}. */
  public String workingTime(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    if (hours == 0) {
      return texts.get("panel.minutes", minutes);
    }
    String whole = texts.get("panel.hours", hours);
    return minutes == 0 ? whole : whole + " " + texts.get("panel.minutes", minutes);
  }
}

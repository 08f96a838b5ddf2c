package org.nivaran.jira.panel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.jira.language.Texts;

/** Says moments and lengths of time as a reader at the desk says them. */
final class Moments {
  private final Texts texts;
  private final DateTimeFormatter format;

  Moments(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.format = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", texts.locale()).withZone(zone);
  }

  String at(Instant instant) {
    return format.format(instant);
  }

  /** Time on the wall in its two biggest parts: {@code 2 d 3 h}, {@code 3 h 20 min}. */
  String length(Duration duration) {
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
  String workingTime(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    if (hours == 0) {
      return texts.get("panel.minutes", minutes);
    }
    String whole = texts.get("panel.hours", hours);
    return minutes == 0 ? whole : whole + " " + texts.get("panel.minutes", minutes);
  }
}

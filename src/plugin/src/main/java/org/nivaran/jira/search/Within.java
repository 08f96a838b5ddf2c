package org.nivaran.jira.search;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time as searches have them: {@code 2d}, {@code 1w 3d}, {@code 36h}. */
final class Within {
  private static final Pattern WHOLE = Pattern.compile("(\\s*\\d{1,5}\\s*[wdhm])+\\s*");
  private static final Pattern PART = Pattern.compile("(\\d{1,5})\\s*([wdhm])");

  /** The length, or empty if it is none. */
  static Optional<Duration> parse(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      sum = sum.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
    }
    return Optional.of(sum);
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "w" -> Duration.ofDays(7);
      case "d" -> Duration.ofDays(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofMinutes(1);
    };
  }

  private Within() {}
}

package org.nivaran.jira.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of the desk's own data that an admin keeps as rows. */
public enum RecordTable {
  DEPARTMENTS,
  POSTS,
  CATEGORIES,
  PLACES,
  CALENDARS,
  CALENDAR_DAYS,
  CALENDAR_WEEKS,
  LIMITS,
  RULES,
  LINES,
  PHONE_LINES,
  SMS_GATEWAYS,
  SMS_TEMPLATES,
  TEMPLATES,
  RETENTION,
  INTERPRETERS,
  VIDEO_ROOMS;

  /** As in addresses and file names: {@code calendar-days}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RecordTable> ofKey(String key) {
    for (RecordTable table : values()) {
      if (table.key().equals(key)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /**
   * What tells a row from all others of its kind.
   *
   * @param values by column; a column that is not there counts as empty
   */
  public String keyOf(Map<String, String> values) {
    return switch (this) {
      case CALENDAR_DAYS -> text(values, "calendar") + ":" + text(values, "date");
      case CALENDAR_WEEKS -> text(values, "calendar") + ":" + text(values, "first_day");
      case LIMITS -> limitKey(values);
      case RULES -> text(values, "name");
      case LINES, PHONE_LINES -> text(values, "line");
      case TEMPLATES, SMS_TEMPLATES -> text(values, "message") + ":" + text(values, "language");
      case RETENTION -> text(values, "subject");
      default -> text(values, "key");
    };
  }

  /** The clock, what the limit goes by as {@code LimitRule.name} says it, and its first day. */
  private static String limitKey(Map<String, String> values) {
    String from = text(values, "valid_from");
    return text(values, "clock").toUpperCase(Locale.ROOT).replace('-', '_')
        + ":"
        + limitName(values)
        + (from.isEmpty() ? "" : ":" + from);
  }

  /** What a limit goes by, as the core's {@code LimitRule.name} says it. */
  public static String limitName(Map<String, String> values) {
    List<String> parts = new ArrayList<>();
    for (String column : new String[] {"category", "kind", "priority", "place"}) {
      String value = text(values, column);
      if (!value.isEmpty()) {
        parts.add(column + " " + value);
      }
    }
    return parts.isEmpty() ? "default" : String.join(", ", parts);
  }

  private static String text(Map<String, String> values, String column) {
    return values.getOrDefault(column, "");
  }
}

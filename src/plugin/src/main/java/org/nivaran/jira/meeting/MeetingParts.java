package org.nivaran.jira.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads in what {@link MeetingView} has made. */
public final class MeetingParts {

  /** A value that is there. */
  public static Object part(Map<String, Object> whole, String name) {
    return Objects.requireNonNull(whole.get(name), name);
  }

  /** The items of a whole meeting. */
  static List<Map<String, Object>> items(Map<String, Object> whole) {
    return rows(whole, "items");
  }

  /** The lines of attendance in which something was entered. */
  static List<Map<String, Object>> attended(Map<String, Object> whole) {
    return rows(whole, "attendance").stream()
        .filter(row -> !"".equals(row.get("presence")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> whole, String name) {
    return (List<Map<String, Object>>) part(whole, name);
  }

  /** Whether something is ordered in an item. */
  static boolean isDecided(Map<String, Object> item) {
    return item.get("instruction") instanceof Map<?, ?> field && !"".equals(field.get("value"));
  }

  private MeetingParts() {}
}

package org.nivaran.jira.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;

/** Finds out what a change does to open clocks before it is made. Thread safe. */
final class Effects {

  private final RecordStore store;
  private final Recounting recounting;

  Effects(RecordStore store, Recounting recounting) {
    this.store = store;
    this.recounting = recounting;
  }

  /**
   * @throws org.nivaran.jira.settings.RecordConflictException if the changes cannot be made
   */
  Effect of(RecordTable table, List<RecordChange> changes) {
    if (changes.stream().noneMatch(change -> counts(table, change))) {
      return Effect.NONE;
    }
    CalendarKey calendar = onlyCalendar(table, changes);
    Optional<Desk> proposed = store.proposed(table, changes);
    return proposed
        .map(desk -> new Effect(recounting.preview(desk, calendar), calendar, true))
        .orElse(Effect.NONE);
  }

  /** Whether a clock could run otherwise. */
  private static boolean counts(RecordTable table, RecordChange change) {
    return switch (table) {
      case LIMITS ->
          differs(
              change,
              "clock",
              "category",
              "kind",
              "priority",
              "place",
              "amount",
              "unit",
              "valid_from",
              "valid_to");
      case CALENDARS ->
          differs(change, "zone", "breaks", "based_on")
              || differs(change, CalendarRules.WEEK.toArray(String[]::new));
      case CALENDAR_WEEKS ->
          differs(change, "first_day", "breaks")
              || differs(change, CalendarRules.WEEK.toArray(String[]::new));
      case CALENDAR_DAYS -> differs(change, "hours", "closed", "date");
      case DEPARTMENTS -> change.before() != null && differs(change, "ladder");
      default -> false;
    };
  }

  private static boolean differs(RecordChange change, String... columns) {
    Map<String, String> before = change.before();
    Map<String, String> after = change.after();
    if (before == null || after == null) {
      return true;
    }
    for (String column : columns) {
      if (!before.getOrDefault(column, "").equals(after.getOrDefault(column, ""))) {
        return true;
      }
    }
    return false;
  }

  /** The one calendar that changes are about, unless another is based on it. */
  private @Nullable CalendarKey onlyCalendar(RecordTable table, List<RecordChange> changes) {
    String column = table == RecordTable.CALENDARS ? "key" : "calendar";
    if (table != RecordTable.CALENDARS
        && table != RecordTable.CALENDAR_DAYS
        && table != RecordTable.CALENDAR_WEEKS) {
      return null;
    }
    Set<String> calendars = new TreeSet<>();
    for (RecordChange change : changes) {
      Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
          .flatMap(Optional::stream)
          .forEach(values -> calendars.add(values.getOrDefault(column, "")));
    }
    boolean isBase =
        store.all(RecordTable.CALENDARS).stream()
            .anyMatch(calendar -> calendars.contains(calendar.getOrDefault("based_on", "")));
    return calendars.size() == 1 && !isBase ? new CalendarKey(calendars.iterator().next()) : null;
  }
}

package org.nivaran.jira.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordConflictException;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;

/**
 * Checks and makes changes to the desk's own data: whatever the kind, in the same way. Refusals are
 * lists of problems; nothing is changed then. Thread safe.
 */
public final class RecordBook {

  private final RecordStore store;
  private final People people;

  public RecordBook(RecordStore store, People people) {
    this.store = store;
    this.people = people;
  }

  RecordStore store() {
    return store;
  }

  /**
   * A change that has been looked at.
   *
   * @param values as they were understood; for showing them again
   * @param problems empty if it may be made
   * @param affected how many open grievances would get a new due time
   */
  record Draft(
      @Nullable RecordChange change,
      Map<String, String> values,
      List<Problem> problems,
      long affected) {

    Draft {
      problems = List.copyOf(problems);
    }

    boolean isGood() {
      return problems.isEmpty();
    }
  }

  /**
   * Looks at a record as it was filled in.
   *
   * @param before the record that is edited, or null for a new one
   * @param raw by column
   */
  Draft draft(RecordKind kind, @Nullable Map<String, String> before, Map<String, String> raw) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> old = before == null ? Map.of() : before;
    Map<String, String> values = kind.read(raw, old, problems::add);
    Wanted wanted = new Wanted(store, kind.table());
    String key = kind.table().keyOf(values);
    if (before != null) {
      wanted.remove(kind.table().keyOf(before));
    }
    if (problems.isEmpty() && wanted.find(key).isPresent()) {
      problems.add(Problem.ofAll("exists", key));
    }
    // What is named is looked up even if something else is wrong, so that all is said at once.
    wanted.put(values);
    checkMeanings(kind, values, wanted, problems::add);
    if (problems.isEmpty()) {
      checkRules(kind, values, wanted, problems::add);
    }
    RecordChange change = new RecordChange(before, values);
    return new Draft(
        change, values, problems, problems.isEmpty() ? affected(kind.table(), List.of(change)) : 0);
  }

  /** Checks well-formed values against the rest of the data. */
  void check(
      RecordKind kind, Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    checkMeanings(kind, values, wanted, problems);
    checkRules(kind, values, wanted, problems);
  }

  private void checkMeanings(
      RecordKind kind, Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    for (Column column : kind.columns()) {
      String value = values.getOrDefault(column.name(), "");
      if (!value.isEmpty()) {
        checkMeant(column, value, wanted, problems);
      }
    }
  }

  private static void checkRules(
      RecordKind kind, Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    kind.rules().forEach(rule -> rule.check(values, wanted, problems));
  }

  /** What a value names has to be there. */
  private void checkMeant(Column column, String value, Wanted wanted, Consumer<Problem> problems) {
    RecordTable table = column.refersTo();
    if (table != null && !wanted.has(table, value)) {
      problems.accept(Problem.of(column.name(), "unknown", value));
    } else if (column.form() == Column.Form.USER && !people.isUser(value)) {
      problems.accept(Problem.of(column.name(), "no-user", value));
    } else if (column.form() == Column.Form.GROUP && !people.isGroup(value)) {
      problems.accept(Problem.of(column.name(), "no-group", value));
    }
  }

  /**
   * Makes changes that have been looked at, all or none.
   *
   * @param who the key of the user
   * @return what stood against it, or empty
   */
  Optional<Problem> apply(RecordKind kind, String who, List<RecordChange> changes) {
    try {
      store.apply(kind.table(), who, changes);
      return Optional.empty();
    } catch (RecordConflictException e) {
      return Optional.of(
          switch (e.reason()) {
            case CHANGED_MEANWHILE -> Problem.ofAll("meanwhile", e.key());
            case EXISTS -> Problem.ofAll("exists", e.key());
            case DOES_NOT_FIT -> Problem.ofAll("does-not-fit", String.valueOf(e.getMessage()));
          });
    }
  }

  /** Looks at whether a record may go: nothing may name it, no grievance and no other record. */
  Draft removal(RecordKind kind, Map<String, String> before) {
    List<Problem> problems = new ArrayList<>();
    String key = kind.table().keyOf(before);
    long grievances = store.grievances(kind.table(), key, false);
    if (grievances > 0) {
      problems.add(
          Problem.ofAll(
              "used-by-grievances", grievances, store.grievances(kind.table(), key, true)));
    }
    for (RecordTable table : RecordTable.values()) {
      long records = naming(RecordKinds.of(table), kind.table(), key);
      if (records > 0) {
        problems.add(Problem.ofAll("used-by." + table.key(), records));
      }
    }
    if (kind.table() == RecordTable.DEPARTMENTS && key.equals("desk")) {
      problems.add(Problem.ofAll("the-desk-stays"));
    }
    RecordChange change = RecordChange.removed(before);
    return new Draft(
        change, before, problems, problems.isEmpty() ? affected(kind.table(), List.of(change)) : 0);
  }

  private long naming(RecordKind other, RecordTable named, String key) {
    List<String> columns =
        other.columns().stream()
            .filter(column -> column.refersTo() == named)
            .map(Column::name)
            .toList();
    return columns.isEmpty()
        ? 0
        : store.all(other.table()).stream()
            .filter(row -> columns.stream().anyMatch(column -> key.equals(row.get(column))))
            .count();
  }

  /** How many open grievances would get a new due time. */
  long affected(RecordTable table, List<RecordChange> changes) {
    return switch (table) {
      case LIMITS ->
          changes.stream()
              .filter(
                  change -> differs(change, "amount", "unit", "valid_from", "valid_to", "clock"))
              .map(RecordBook::last)
              .map(RecordBook::limited)
              .distinct()
              .mapToLong(this::underLimit)
              .sum();
      case CALENDARS ->
          changes.stream()
              .filter(change -> differs(change, RecordRules.WEEK.toArray(String[]::new)))
              .mapToLong(change -> store.underCalendar(table.keyOf(last(change))))
              .sum();
      case CALENDAR_DAYS ->
          changes.stream()
              .filter(change -> differs(change, "hours", "date"))
              .map(change -> last(change).getOrDefault("calendar", ""))
              .distinct()
              .mapToLong(store::underCalendar)
              .sum();
      default -> 0;
    };
  }

  /** What a limit goes by, and the category it names. */
  private record Limited(String name, String category) {}

  private static Limited limited(Map<String, String> limit) {
    return new Limited(RecordTable.limitName(limit), limit.getOrDefault("category", ""));
  }

  /** Those that run by it; for a category those that may come to run by it. */
  private long underLimit(Limited limit) {
    long now = store.underLimit(limit.name());
    return now > 0 || limit.category().isEmpty()
        ? now
        : store.grievances(RecordTable.CATEGORIES, limit.category(), true);
  }

  /** The one calendar that changes are about, or an empty text. */
  static String onlyCalendar(RecordTable table, List<RecordChange> changes) {
    String column =
        table == RecordTable.CALENDARS
            ? "key"
            : table == RecordTable.CALENDAR_DAYS ? "calendar" : "";
    List<String> calendars =
        changes.stream().map(change -> last(change).getOrDefault(column, "")).distinct().toList();
    return calendars.size() == 1 ? calendars.get(0) : "";
  }

  private static Map<String, String> last(RecordChange change) {
    Map<String, String> after = change.after();
    Map<String, String> before = change.before();
    return after != null ? after : before != null ? before : Map.of();
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

  /** Tells whether a record is still what a form was filled from. */
  static String mark(Map<String, String> values) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

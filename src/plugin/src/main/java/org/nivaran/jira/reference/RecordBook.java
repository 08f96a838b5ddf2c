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
  private final Effects effects;

  public RecordBook(RecordStore store, People people, Recounting recounting) {
    this.store = store;
    this.people = people;
    this.effects = new Effects(store, recounting);
  }

  RecordStore store() {
    return store;
  }

  /**
   * A change that has been looked at.
   *
   * @param values as they were understood; for showing them again
   * @param problems empty if it may be made
   * @param effect on open clocks; none if there is a problem
   */
  record Draft(
      @Nullable RecordChange change,
      Map<String, String> values,
      List<Problem> problems,
      Effect effect) {

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
    Effect effect = effectOfGood(kind, change, problems);
    return new Draft(change, values, problems, effect);
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
      return Optional.of(problem(e));
    }
  }

  private static Problem problem(RecordConflictException e) {
    return switch (e.reason()) {
      case CHANGED_MEANWHILE -> Problem.ofAll("meanwhile", e.key());
      case EXISTS -> Problem.ofAll("exists", e.key());
      case DOES_NOT_FIT -> Problem.ofAll("does-not-fit", String.valueOf(e.getMessage()));
    };
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
    Effect effect = effectOfGood(kind, change, problems);
    return new Draft(change, before, problems, effect);
  }

  private Effect effectOfGood(RecordKind kind, RecordChange change, List<Problem> problems) {
    return problems.isEmpty() ? effect(kind.table(), List.of(change), problems::add) : Effect.NONE;
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

  /** What changes do to open clocks; what stands against them is told. */
  Effect effect(RecordTable table, List<RecordChange> changes, Consumer<Problem> problems) {
    try {
      return effects.of(table, changes);
    } catch (RecordConflictException e) {
      problems.accept(problem(e));
      return Effect.NONE;
    }
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

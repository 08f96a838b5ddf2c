package org.nivaran.jira.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/** What applying would do, item by item. Immutable; made without writing anything. */
record Plan(List<Line> lines) {

  Plan {
    lines = List.copyOf(lines);
  }

  /** Whether something has to be put right before anything can be applied. */
  boolean isBlocked() {
    return lines.stream().anyMatch(line -> line.action() == Action.BLOCKED);
  }

  /** Whether everything is there and as we want it. */
  boolean changesNothing() {
    return lines.stream().allMatch(line -> line.action() == Action.REUSE);
  }

  /** What is wrong with the request, by field. */
  Map<String, Reason> errors() {
    Map<String, Reason> errors = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.field() != null && !line.details().isEmpty()) {
        errors.putIfAbsent(Objects.requireNonNull(line.field()), line.details().get(0));
      }
    }
    return errors;
  }

  /** What would become of an item. */
  enum Action {
    CREATE,
    REUSE,
    /** Is different; is changed if the admin agrees to this very line. */
    CHANGE,
    BY_HAND,
    BLOCKED;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One line.
   *
   * @param field of the request that is wrong, or null
   */
  record Line(Item item, Action action, List<Reason> details, @Nullable String field) {

    Line {
      details = List.copyOf(details);
    }
  }
}

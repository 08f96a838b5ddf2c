package org.nivaran.jira.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.tally.Counter;
import org.nivaran.core.tally.TallyChange;

/**
 * Counters over their table, one row for each day, department and counter. What stands at the end
 * of a day is the sum of its rows so far: a few thousand rows for each year, read from an index.
 */
public final class AoTallyStore implements TallyStore {

  /** Everybody locks the rows in the same order, so that two callers never wait for each other. */
  private static final Comparator<TallyChange> ORDER =
      Comparator.comparing(TallyChange::day)
          .thenComparing(TallyChange::department)
          .thenComparing(TallyChange::counter);

  private final Database database;

  public AoTallyStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<TallyChange> changes) {
    List<TallyChange> inOrder =
        changes.stream().filter(change -> change.delta() != 0).sorted(ORDER).toList();
    database.inOne(() -> inOrder.forEach(this::add));
  }

  private void add(TallyChange change) {
    database.write(
        session -> {
          if (!raise(session, change)) {
            session.insertIfAbsent(empty(change));
            if (!raise(session, change)) {
              throw new IllegalStateException("a counter was neither new nor there: " + change);
            }
          }
          return change;
        });
  }

  private static boolean raise(Session session, TallyChange change) {
    return session.update(
            "update $TALLY set AMOUNT = AMOUNT + ? where UNIQUE_KEY = ?",
            change.delta(),
            key(change))
        == 1;
  }

  private static Insert empty(TallyChange change) {
    return Insert.into("TALLY")
        .set("UNIQUE_KEY", key(change))
        .set("DAY_NO", change.day().toEpochDay())
        .set("DEPARTMENT", change.department().value())
        .set("COUNTER", change.counter())
        .set("AMOUNT", 0L);
  }

  private static String key(TallyChange change) {
    return change.day().toEpochDay() + ":" + change.counter() + ":" + change.department().value();
  }

  @Override
  public Map<DepartmentKey, Map<Counter, Long>> read(LocalDate day) {
    Map<DepartmentKey, Map<Counter, Long>> figures = new HashMap<>();
    database.read(
        session -> {
          read(session, figures, "DAY_NO <= ?", day, true);
          read(session, figures, "DAY_NO = ?", day, false);
          return figures;
        });
    return Map.copyOf(figures);
  }

  private static void read(
      Session session,
      Map<DepartmentKey, Map<Counter, Long>> figures,
      String days,
      LocalDate day,
      boolean standing) {
    Counter[] counters =
        Arrays.stream(Counter.values())
            .filter(counter -> counter.isStanding() == standing)
            .toArray(Counter[]::new);
    Object[] arguments = new Object[counters.length + 1];
    System.arraycopy(counters, 0, arguments, 0, counters.length);
    arguments[counters.length] = day.toEpochDay();
    session.list(
        "select DEPARTMENT, COUNTER, sum(AMOUNT) as TOTAL from $TALLY where COUNTER in (?"
            + ", ?".repeat(counters.length - 1)
            + ") and "
            + days
            + " group by DEPARTMENT, COUNTER",
        row ->
            figures
                .computeIfAbsent(
                    new DepartmentKey(row.text("DEPARTMENT")), key -> new EnumMap<>(Counter.class))
                .put(row.constant("COUNTER", Counter.class), row.number("TOTAL")),
        arguments);
  }
}

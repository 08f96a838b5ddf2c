package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.tally.Counter;
import org.nivaran.core.tally.TallyChange;

/**
 * Counters over two tables. A change is only written down: all of a department's grievances of a
 * day change the same counters, and a row that all of them raised would let them register one after
 * the other. {@link #gather} moves what was written down into one row for each day, department and
 * counter; a figure is the sum of both. What stands at the end of a day is the sum of all days so
 * far: a few thousand rows for each year, read from an index.
 */
public final class AoTallyStore implements TallyStore {

  private final Database database;

  public AoTallyStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<TallyChange> changes) {
    database.write(
        session -> {
          session.insertAll(
              changes.stream()
                  .filter(change -> change.delta() != 0)
                  .map(change -> row("TALLY_CHANGE", change))
                  .toList());
          return changes;
        });
  }

  private static Insert row(String table, TallyChange change) {
    return Insert.into(table)
        .set("DAY_NO", change.day().toEpochDay())
        .set("DEPARTMENT", change.department().value())
        .set("COUNTER", change.counter())
        .set("AMOUNT", change.delta());
  }

  @Override
  public int gather(int most) {
    return database.write(session -> gather(session, most));
  }

  private static int gather(Session session, int most) {
    Map<Long, TallyChange> writtenDown = new TreeMap<>();
    session.list(
        "select ID, DAY_NO, DEPARTMENT, COUNTER, AMOUNT from $TALLY_CHANGE order by ID limit ?",
        row -> writtenDown.put(row.number("ID"), change(row)),
        most);
    if (writtenDown.isEmpty()) {
      return 0;
    }
    TallyChange.sums(writtenDown.values()).forEach(sum -> raise(session, sum));
    Object[] ids = writtenDown.keySet().toArray();
    int taken = session.update("delete from $TALLY_CHANGE where ID in " + marks(ids), ids);
    if (taken != ids.length) {
      throw new IllegalStateException("others gather the same changes");
    }
    return taken;
  }

  private static TallyChange change(Row row) throws SQLException {
    return new TallyChange(
        LocalDate.ofEpochDay(row.number("DAY_NO")),
        new DepartmentKey(row.text("DEPARTMENT")),
        row.constant("COUNTER", Counter.class),
        row.integer("AMOUNT"));
  }

  private static void raise(Session session, TallyChange sum) {
    String key = key(sum);
    boolean raised =
        session.update(
                "update $TALLY set AMOUNT = AMOUNT + ? where UNIQUE_KEY = ?", sum.delta(), key)
            == 1;
    if (!raised && !session.insertIfAbsent(row("TALLY", sum).set("UNIQUE_KEY", key))) {
      throw new IllegalStateException("others gather the same counter: " + sum);
    }
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

  /** In one statement, so that what is being gathered is counted once. */
  private static void read(
      Session session,
      Map<DepartmentKey, Map<Counter, Long>> figures,
      String days,
      LocalDate day,
      boolean standing) {
    Object[] counters =
        Arrays.stream(Counter.values())
            .filter(counter -> counter.isStanding() == standing)
            .toArray();
    Object[] arguments = Arrays.copyOf(counters, 2 * (counters.length + 1));
    arguments[counters.length] = day.toEpochDay();
    System.arraycopy(arguments, 0, arguments, counters.length + 1, counters.length + 1);
    String condition = " where COUNTER in " + marks(counters) + " and " + days;
    session.list(
        "select DEPARTMENT, COUNTER, sum(AMOUNT) as TOTAL from ("
            + "select DEPARTMENT, COUNTER, AMOUNT from $TALLY"
            + condition
            + " union all select DEPARTMENT, COUNTER, AMOUNT from $TALLY_CHANGE"
            + condition
            + ") BOTH_TABLES group by DEPARTMENT, COUNTER",
        row ->
            figures
                .computeIfAbsent(
                    new DepartmentKey(row.text("DEPARTMENT")), key -> new EnumMap<>(Counter.class))
                .put(row.constant("COUNTER", Counter.class), row.number("TOTAL")),
        arguments);
  }

  private static String marks(Object[] values) {
    return "(" + String.join(", ", Collections.nCopies(values.length, "?")) + ")";
  }
}

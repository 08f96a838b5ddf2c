package org.nivaran.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.nivaran.core.grievance.Reference;

/**
 * Copies one registered grievance with all that the desk's own tables say of it: clocks, their
 * history, messages. The copies have no issue in Jira. Their next steps are spread over sixty days
 * from tomorrow on.
 */
final class ManyGrievances {
  private static final long FIRST = 5_000_000;
  private static final int AT_ONCE = 10_000;
  private static final int SERIALS = 90_000;
  private static final long DAY = 86_400_000L;
  private static final String PREFIX = "AO_4FDE92_";

  private final DataSource database;
  private final long sample;
  private int copies;

  /**
   * @param sample the number of the issue that is copied
   */
  ManyGrievances(DataSource database, long sample) {
    this.database = database;
    this.sample = sample;
  }

  /** Copies until there are so many. */
  void fillTo(int count, Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      while (copies < count) {
        int more = Math.min(AT_ONCE, count - copies);
        connection.setAutoCommit(false);
        add(connection, copies, more, now.toEpochMilli());
        connection.commit();
        copies += more;
      }
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("vacuum analyze");
      }
    }
  }

  /**
   * The citizen's clocks of so many copies come to three steps now: two warnings and the breach.
   */
  void makeDue(int count, Instant now) throws SQLException {
    long due = now.toEpochMilli();
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                ("update \""
                    + PREFIX
                    + "CLOCK\" set \"HALF_AT\" = ?, \"FOUR_FIFTHS_AT\" = ?,"
                    + " \"DUE_AT\" = ?, \"NEXT_AT\" = ?, \"NEXT_STEP\" = 'WARN_HALF'"
                    + " where \"KIND\" = 'CITIZEN' and \"STATE\" = 'RUNNING'"
                    + " and \"ISSUE_ID\" between ? and ?"))) {
      update.setLong(1, due - 3000);
      update.setLong(2, due - 2000);
      update.setLong(3, due - 1000);
      update.setLong(4, due - 3000);
      update.setLong(5, FIRST + 1);
      update.setLong(6, FIRST + count);
      if (update.executeUpdate() != count) {
        throw new IllegalStateException("not every grievance has a citizen's clock that runs");
      }
    }
  }

  private void add(Connection connection, int before, int more, long now) throws SQLException {
    String[] references =
        IntStream.range(before, before + more)
            .mapToObj(ManyGrievances::reference)
            .toArray(String[]::new);
    String next = "(%d + %d + (n * 7919 %% %d))".formatted(now, DAY, 60 * DAY);
    Map<String, String> grievance = new HashMap<>();
    grievance.put("ISSUE_ID", issue(before));
    grievance.put("REFERENCE", "reference");
    grievance.put("DUE_AT", next);
    grievance.put("OPEN_DUE", next);
    copy(connection, "GRIEVANCE", grievance, references);
    Map<String, String> clock = new HashMap<>();
    clock.put("ISSUE_ID", issue(before));
    clock.put("UNIQUE_KEY", issue(before) + " || ':' || s.\"KIND\" || ':' || s.\"CYCLE\"");
    clock.put("NEXT_AT", "case when s.\"NEXT_AT\" is null then null else " + next + " end");
    copy(connection, "CLOCK", clock, references);
    Map<String, String> event = new HashMap<>();
    event.put("ISSUE_ID", issue(before));
    event.put(
        "CLOCK_ID",
        "(select k.\"ID\" from \"%1$sCLOCK\" k join \"%1$sCLOCK\" o on o.\"ID\" = s.\"CLOCK_ID\""
                .formatted(PREFIX)
            + " where k.\"UNIQUE_KEY\" = "
            + issue(before)
            + " || ':' || o.\"KIND\" || ':' || o.\"CYCLE\")");
    copy(connection, "CLOCK_EVENT", event, references);
    for (String table : List.of("OUTBOX", "RECEIVED")) {
      copy(
          connection,
          table,
          Map.of(
              "ISSUE_ID",
              issue(before),
              "UNIQUE_KEY",
              "s.\"UNIQUE_KEY\" || ':' || " + issue(before)),
          references);
    }
  }

  private static String issue(int before) {
    return "(" + (FIRST + before) + " + n)";
  }

  private void copy(
      Connection connection, String table, Map<String, String> changes, String[] references)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found = connection.getMetaData().getColumns(null, null, PREFIX + table, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME"));
      }
    }
    columns.remove("ID");
    String quoted = String.join(", ", columns.stream().map(each -> "\"" + each + "\"").toList());
    String values =
        String.join(
            ", ",
            columns.stream()
                .map(each -> changes.getOrDefault(each, "s.\"" + each + "\""))
                .toList());
    String statement =
        "insert into \"%1$s\" (%2$s) select %3$s from \"%1$s\" s, unnest(?) with ordinality as c(reference, n) where s.\"ISSUE_ID\" = %4$d"
            .formatted(PREFIX + table, quoted, values, sample);
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      insert.setArray(1, connection.createArrayOf("text", references));
      insert.executeUpdate();
    }
  }

  /** References of months before there was a desk. */
  private static String reference(int number) {
    YearMonth month = YearMonth.of(2001, 1).plusMonths(number / SERIALS);
    return new Reference("RPR", month, number % SERIALS + 1).toString();
  }
}

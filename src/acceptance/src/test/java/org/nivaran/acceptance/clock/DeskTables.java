package org.nivaran.acceptance.clock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The desk's own tables, past all doors: what nobody could do by hand in a minute, and what only
 * the tables know.
 */
final class DeskTables implements AutoCloseable {

  static final long FIRST_COPY = 5_000_000;

  private static final String PREFIX = "AO_4FDE92_";
  private static final String CHECK = "ABC34D67E9FGHJKLMNPQRSTUVWXYZ";

  private final Connection connection;

  DeskTables(String jdbcUrl) throws SQLException {
    connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
  }

  /** Every office is open now, and has been for two hours, whatever the hour of the test is. */
  void openAllOffices(Instant now) throws SQLException {
    int hour = now.atOffset(ZoneOffset.UTC).get(ChronoField.HOUR_OF_DAY);
    String zone = ZoneOffset.ofHours(12 - hour).getId();
    update("delete from $CALENDAR_DAY");
    update(
        "update $CALENDAR set \"ZONE\" = ?, \"WEEKLY\" = ?",
        zone,
        "[" + String.join(",", java.util.Collections.nCopies(7, "\"10:00-17:30\"")) + "]");
    update(
        "update $SETTING set \"CONTENT\" = (\"CONTENT\"::bigint + 1)::text where \"NAME\" = 'version'");
  }

  /** The clock of a grievance, and of as many copies of it, of another department, is due. */
  void makeDue(long issue, int copies, String department, Instant due) throws SQLException {
    connection.setAutoCommit(false);
    long half = due.minusSeconds(120).toEpochMilli();
    long fourFifths = due.minusSeconds(60).toEpochMilli();
    long at = due.toEpochMilli();
    copy(
        "GRIEVANCE",
        "where \"ISSUE_ID\" = " + issue,
        copies,
        Map.of(
            "ISSUE_ID",
            FIRST_COPY + " + n",
            "REFERENCE",
            "reference",
            "DEPARTMENT",
            "'" + department + "'",
            "POST",
            "null",
            "OPEN_POST",
            "null",
            "OPEN_DUE",
            String.valueOf(at),
            "DUE_AT",
            String.valueOf(at)));
    String citizen = "where \"KIND\" = 'CITIZEN' and \"ISSUE_ID\" = " + issue;
    Map<String, String> times =
        Map.of(
            "HALF_AT", String.valueOf(half),
            "FOUR_FIFTHS_AT", String.valueOf(fourFifths),
            "DUE_AT", String.valueOf(at),
            "NEXT_AT", String.valueOf(half),
            "NEXT_STEP", "'WARN_HALF'");
    Map<String, String> ofCopies = new java.util.HashMap<>(times);
    ofCopies.put("ISSUE_ID", FIRST_COPY + " + n");
    ofCopies.put("UNIQUE_KEY", "(" + FIRST_COPY + " + n) || ':CITIZEN:1'");
    ofCopies.put("REVISION", "0");
    copy("CLOCK", citizen, copies, ofCopies);
    List<String> sets = new ArrayList<>();
    times.forEach((column, value) -> sets.add("\"" + column + "\" = " + value));
    update("update $CLOCK set " + String.join(", ", sets) + " " + citizen);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void copy(String table, String where, int copies, Map<String, String> changes)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found = connection.getMetaData().getColumns(null, null, PREFIX + table, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME"));
      }
    }
    columns.remove("ID");
    List<String> values =
        columns.stream().map(each -> changes.getOrDefault(each, "\"" + each + "\"")).toList();
    String quoted =
        String.join(", ", columns.stream().map(column -> "\"" + column + "\"").toList());
    String[] references =
        IntStream.rangeClosed(1, copies).mapToObj(DeskTables::reference).toArray(String[]::new);
    try (PreparedStatement insert =
        connection.prepareStatement(
            named(
                "insert into $%s (%s) select %s from $%s, unnest(?) with ordinality as c(reference, n) %s"
                    .formatted(table, quoted, String.join(", ", values), table, where)))) {
      insert.setArray(1, connection.createArrayOf("text", references));
      if (insert.executeUpdate() != copies) {
        throw new IllegalStateException("not one row to copy in " + table + " " + where);
      }
    }
  }

  /** References of a month before the desk was there. */
  private static String reference(int serial) {
    String payload = "RPR0101" + "%05d".formatted(serial);
    int sum = 0;
    int weight = 1;
    for (int i = payload.length() - 1; i >= 0; i--) {
      weight = weight * 2 % CHECK.length();
      char c = payload.charAt(i);
      sum += weight * (c <= '9' ? c - '0' : c - 'A');
    }
    char check = CHECK.charAt((CHECK.length() - sum % CHECK.length()) % CHECK.length());
    return "RPR-0101-%05d-%s".formatted(serial, check);
  }

  /** The first number that a query gives. */
  long number(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(named(query))) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Who runs a job of ours now, as {@code node/life}; empty if nobody does. */
  String runnerOf(String job) {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select picked_by from scheduled_tasks where picked and task_instance = ?")) {
      query.setString(1, "org.nivaran.jira." + job);
      try (ResultSet result = query.executeQuery()) {
        return result.next() ? result.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(job, e);
    }
  }

  /** A job of ours does not wait for its minute. */
  void runSoon(String job) {
    update(
        "update scheduled_tasks set execution_time = now() where not picked and task_instance = ?",
        "org.nivaran.jira." + job);
  }

  int update(String statement, Object... arguments) {
    try (PreparedStatement prepared = connection.prepareStatement(named(statement))) {
      for (int i = 0; i < arguments.length; i++) {
        prepared.setObject(i + 1, arguments[i]);
      }
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private static String named(String statement) {
    return statement.replaceAll("\\$([A-Z_]+)", "\"" + PREFIX + "$1\"");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

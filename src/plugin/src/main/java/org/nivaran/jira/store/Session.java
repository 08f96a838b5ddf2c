package org.nivaran.jira.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection inside a transaction. Statements are written as {@link Tables} explains. Arguments
 * may be strings, numbers, enum constants (by name), moments (as milliseconds) and null.
 */
final class Session {

  private static final String[] NO_KEYS = {};
  private static final String[] ID = {"ID"};

  private final Connection connection;
  private final Tables tables;

  Session(Connection connection, Tables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /** How many rows it changed. */
  int update(String statement, @Nullable Object... arguments) {
    try (PreparedStatement prepared = prepare(statement, arguments)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw failed(statement, e);
    }
  }

  <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... arguments) {
    try (PreparedStatement prepared = prepare(statement, arguments);
        ResultSet result = prepared.executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        found.add(reader.read(row));
      }
      return found;
    } catch (SQLException e) {
      throw failed(statement, e);
    }
  }

  /** Some of the rows: without the first ones, and at most so many. */
  <T> List<T> some(
      String statement, RowReader<T> reader, int first, int count, @Nullable Object... arguments) {
    try (PreparedStatement prepared = prepare(statement, arguments)) {
      prepared.setMaxRows(first + count);
      try (ResultSet result = prepared.executeQuery()) {
        List<T> found = new ArrayList<>();
        Row row = new Row(result);
        int at = 0;
        while (result.next()) {
          if (at++ >= first) {
            found.add(reader.read(row));
          }
        }
        return found;
      }
    } catch (SQLException e) {
      throw failed(statement, e);
    }
  }

  <T> Optional<T> first(String statement, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> found = list(statement, reader, arguments);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * Inserts a row.
   *
   * @return false if a unique column has the value already, also when another transaction is about
   *     to put it there: nothing is inserted, and this transaction goes on
   */
  boolean insertIfAbsent(Insert insert) {
    return insertIfAbsent(insert, NO_KEYS, prepared -> 0L).isPresent();
  }

  /**
   * As {@link #insertIfAbsent(Insert)}.
   *
   * @return the new row's ID, or empty
   */
  Optional<Long> insertIfAbsentReturningId(Insert insert) {
    return insertIfAbsent(
        insert,
        ID,
        prepared -> {
          try (ResultSet ids = prepared.getGeneratedKeys()) {
            ids.next();
            return ids.getLong(1);
          }
        });
  }

  /** Runs one statement with each of several lists of arguments, in one go. */
  void updateAll(String statement, List<@Nullable Object[]> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    try (PreparedStatement prepared =
        connection.prepareStatement(tables.translate(connection, statement))) {
      for (@Nullable Object[] each : arguments) {
        fill(prepared, each);
        prepared.addBatch();
      }
      prepared.executeBatch();
    } catch (SQLException e) {
      throw failed(statement, e);
    }
  }

  /** Inserts a row that has nothing unique. */
  void insert(Insert insert) {
    update(insert.statement(), insert.values());
  }

  /** Inserts rows that have nothing unique, in order; those of the same columns in one go. */
  void insertAll(List<Insert> inserts) {
    int from = 0;
    while (from < inserts.size()) {
      String statement = inserts.get(from).statement();
      int to = from + 1;
      while (to < inserts.size() && inserts.get(to).statement().equals(statement)) {
        to++;
      }
      insertAlike(statement, inserts.subList(from, to));
      from = to;
    }
  }

  private void insertAlike(String statement, List<Insert> inserts) {
    try (PreparedStatement prepared =
        connection.prepareStatement(tables.translate(connection, statement))) {
      for (Insert insert : inserts) {
        fill(prepared, insert.values());
        prepared.addBatch();
      }
      prepared.executeBatch();
    } catch (SQLException e) {
      throw failed(statement, e);
    }
  }

  private Optional<Long> insertIfAbsent(Insert insert, String[] keys, KeyReader reader) {
    String statement = insert.statement();
    try {
      boolean ignores = tables.ignoresConflicts(connection);
      String text =
          tables.translate(connection, ignores ? statement + " on conflict do nothing" : statement);
      try (PreparedStatement prepared = connection.prepareStatement(text, keys)) {
        fill(prepared, insert.values());
        return prepared.executeUpdate() == 0
            ? Optional.empty()
            : Optional.of(reader.read(prepared));
      } catch (SQLException e) {
        // Other databases undo the statement only, and the transaction goes on.
        if (!ignores && isUniqueClash(e)) {
          return Optional.empty();
        }
        throw e;
      }
    } catch (SQLException e) {
      throw failed(statement, e);
    }
  }

  private PreparedStatement prepare(String statement, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement prepared =
        connection.prepareStatement(tables.translate(connection, statement));
    try {
      fill(prepared, arguments);
      return prepared;
    } catch (SQLException | RuntimeException e) {
      prepared.close();
      throw e;
    }
  }

  private static void fill(PreparedStatement prepared, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      prepared.setObject(i + 1, plain(arguments[i]));
    }
  }

  private static @Nullable Object plain(@Nullable Object argument) {
    if (argument instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (argument instanceof String text && text.indexOf(0) >= 0) {
      // PostgreSQL has no zero character in texts.
      return text.replace('\0', ' ');
    }
    return argument instanceof Enum<?> constant ? constant.name() : argument;
  }

  private static boolean isUniqueClash(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLIntegrityConstraintViolationException
        || state != null && state.startsWith("23");
  }

  /** The statement has no values in it, so it may be shown. */
  private static StoreException failed(String statement, SQLException e) {
    return new StoreException("failed (" + e.getSQLState() + "): " + statement, e);
  }

  /** Makes something of a row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** Reads the key that the database made. */
  @FunctionalInterface
  private interface KeyReader {
    Long read(PreparedStatement prepared) throws SQLException;
  }
}

package org.nivaran.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Applies the class-path resources {@code db/NNN-name.sql} once each, in the order of their names.
 *
 * <p>A node holds a row lock on one connection while it applies on another (H2 commits at every DDL
 * statement, which would release a lock held on the same one), so nodes that start together take
 * turns. Statements end with a semicolon at the end of a line. A released file is never edited; a
 * change is a new file.
 */
final class Migrations {
  private static final String DIRECTORY = "db";

  private final DataSource dataSource;

  Migrations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void run() {
    try (Connection guard = dataSource.getConnection()) {
      makeTables(guard);
      guard.setAutoCommit(false);
      try (Statement lock = guard.createStatement()) {
        lock.executeQuery("SELECT id FROM schema_migration_lock WHERE id = 1 FOR UPDATE").close();
        applyMissing();
      } finally {
        guard.rollback();
        guard.setAutoCommit(true);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(
          "The tables could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void makeTables(Connection connection) throws SQLException {
    tolerateRace(
        connection,
        "CREATE TABLE IF NOT EXISTS schema_migration (name VARCHAR(255) PRIMARY KEY,"
            + " applied_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP)");
    tolerateRace(
        connection, "CREATE TABLE IF NOT EXISTS schema_migration_lock (id INTEGER PRIMARY KEY)");
    tolerateRace(connection, "INSERT INTO schema_migration_lock (id) VALUES (1)");
  }

  /**
   * Integrity violations (class 23) and duplicate objects (42P07, 42S01) mean that another node was
   * first.
   */
  private static void tolerateRace(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (!state.startsWith("23") && !state.equals("42P07") && !state.equals("42S01")) {
        throw e;
      }
    }
  }

  private void applyMissing() throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection()) {
      Set<String> applied = applied(connection);
      for (Map.Entry<String, String> migration : scripts().entrySet()) {
        if (!applied.contains(migration.getKey())) {
          apply(connection, migration.getKey(), migration.getValue());
        }
      }
    }
  }

  private static Set<String> applied(Connection connection) throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM schema_migration")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void apply(Connection connection, String name, String script) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        PreparedStatement done =
            connection.prepareStatement("INSERT INTO schema_migration (name) VALUES (?)")) {
      for (String sql : statements(script)) {
        statement.execute(sql);
      }
      done.setString(1, name);
      done.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw new SQLException(name + ": " + e.getMessage(), e);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  static List<String> statements(String script) {
    String bare =
        script
            .lines()
            .filter(line -> !line.stripLeading().startsWith("--"))
            .collect(Collectors.joining("\n"));
    List<String> statements = new ArrayList<>();
    for (String part : bare.split(";[ \\t]*(?:\\r?\\n|$)", -1)) {
      if (!part.isBlank()) {
        statements.add(part.strip());
      }
    }
    return statements;
  }

  private static Map<String, String> scripts() throws IOException {
    Map<String, String> scripts = new TreeMap<>();
    for (URL directory :
        java.util.Collections.list(Migrations.class.getClassLoader().getResources(DIRECTORY))) {
      for (String name : names(directory)) {
        try (InputStream in =
            Migrations.class.getClassLoader().getResourceAsStream(DIRECTORY + "/" + name)) {
          if (in != null) {
            scripts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return scripts;
  }

  private static List<String> names(URL directory) throws IOException {
    URI uri;
    try {
      uri = directory.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("Not an address: " + directory, e);
    }
    if (!"jar".equals(uri.getScheme())) {
      return sqlFiles(Path.of(uri));
    }
    URI jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
    try (FileSystem files =
        FileSystems.newFileSystem(Path.of(URI.create(jar.getSchemeSpecificPart())))) {
      return sqlFiles(files.getPath(DIRECTORY));
    }
  }

  private static List<String> sqlFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{3}-[a-z0-9-]+\\.sql"))
          .toList();
    }
  }
}

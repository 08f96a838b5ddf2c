package org.nivaran.sandbox.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nivaran.sandbox.database.DatabaseSettings;

/**
 * How to start a sandbox.
 *
 * @param plugin a jar to install and enable at start
 * @param port the HTTP port; 0 takes a free one
 * @param home where files and, without {@code database}, the database are kept
 * @param demo the demonstration data to make, if any
 * @param node this node's name; two nodes on one database need two names
 * @param basicAuth whether name and password in a header are accepted
 */
public record SandboxOptions(
    Optional<Path> plugin,
    int port,
    Path home,
    DatabaseSettings database,
    Optional<String> demo,
    String node,
    boolean basicAuth) {

  static final int DEFAULT_PORT = 2990;

  static final String USAGE =
      """
      java -jar nivaran-sandbox.jar [--plugin JAR] [--port N] [--home DIR]
           [--db JDBC-URL --db-user USER --db-password PASSWORD]
           [--demo raipur|none] [--node ID] [--basic-auth]""";

  private static final class Building {
    Optional<Path> plugin = Optional.empty();
    int port = DEFAULT_PORT;
    Optional<Path> home = Optional.empty();
    Optional<String> db = Optional.empty();
    String dbUser = "";
    String dbPassword = "";
    Optional<String> demo = Optional.empty();
    String node = "node1";
    boolean basicAuth;
  }

  /** A sandbox for tests: everything in this directory, a free port. */
  public static SandboxOptions inDirectory(Path home) {
    return new SandboxOptions(
        Optional.empty(), 0, home, DatabaseSettings.inHome(home), Optional.empty(), "node1", false);
  }

  public SandboxOptions withPlugin(Path jar) {
    return new SandboxOptions(Optional.of(jar), port, home, database, demo, node, basicAuth);
  }

  public SandboxOptions withDatabase(DatabaseSettings settings) {
    return new SandboxOptions(plugin, port, home, settings, demo, node, basicAuth);
  }

  public SandboxOptions withNode(String name) {
    return new SandboxOptions(plugin, port, home, database, demo, name, basicAuth);
  }

  public SandboxOptions withBasicAuth() {
    return new SandboxOptions(plugin, port, home, database, demo, node, true);
  }

  public SandboxOptions withDemo(String name) {
    return new SandboxOptions(plugin, port, home, database, Optional.of(name), node, basicAuth);
  }

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static SandboxOptions parse(List<String> arguments) {
    Building building = new Building();
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (option.equals("--basic-auth")) {
        building.basicAuth = true;
        continue;
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + " is unknown or lacks its value");
      }
      i++;
      take(building, option, arguments.get(i));
    }
    return finish(building);
  }

  private static void take(Building building, String option, String value) {
    switch (option) {
      case "--plugin" -> building.plugin = Optional.of(Path.of(value));
      case "--port" -> building.port = port(value);
      case "--home" -> building.home = Optional.of(Path.of(value));
      case "--db" -> building.db = Optional.of(value);
      case "--db-user" -> building.dbUser = value;
      case "--db-password" -> building.dbPassword = value;
      case "--demo" -> building.demo = demo(value);
      case "--node" -> building.node = value;
      default -> throw new IllegalArgumentException("Unknown option " + option);
    }
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 0xFFFF) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--port is not a number: " + value, e);
    }
    throw new IllegalArgumentException("--port is out of range: " + value);
  }

  private static Optional<String> demo(String value) {
    return switch (value) {
      case "none" -> Optional.empty();
      case "raipur" -> Optional.of(value);
      default -> throw new IllegalArgumentException("--demo is raipur or none, not " + value);
    };
  }

  private static SandboxOptions finish(Building building) {
    Path home =
        building
            .home
            .orElseGet(
                () -> Path.of(System.getProperty("java.io.tmpdir"), "nivaran-sandbox-" + user()))
            .toAbsolutePath()
            .normalize();
    DatabaseSettings database =
        building
            .db
            .map(url -> new DatabaseSettings(url, building.dbUser, building.dbPassword))
            .orElseGet(() -> DatabaseSettings.inHome(home));
    return new SandboxOptions(
        building.plugin,
        building.port,
        home,
        database,
        building.demo,
        building.node,
        building.basicAuth);
  }

  private static String user() {
    return System.getProperty("user.name", "anybody").replaceAll("\\W", "_");
  }
}

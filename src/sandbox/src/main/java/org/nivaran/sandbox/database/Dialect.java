package org.nivaran.sandbox.database;

/**
 * The two databases that the sandbox runs on. All SQL is the same text for both; what differs is
 * named here.
 */
public enum Dialect {
  H2("PUBLIC"),
  POSTGRESQL("public");

  private final String schema;

  Dialect(String schema) {
    this.schema = schema;
  }

  /** The schema that holds every table, in the case that the database's catalogue uses. */
  public String schema() {
    return schema;
  }

  /**
   * Which dialect a JDBC address belongs to.
   *
   * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL
   */
  public static Dialect ofUrl(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return H2;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException("Neither an H2 nor a PostgreSQL address: " + url);
  }
}

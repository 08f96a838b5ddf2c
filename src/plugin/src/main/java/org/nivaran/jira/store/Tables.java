package org.nivaran.jira.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns our way of writing SQL into the database's. In a statement of ours everything in lower case
 * is SQL, a word in capitals is a column, and {@code $NAME} is a table of ours:
 *
 * <pre>select ID from $INBOX where NEXT_AT &lt;= ?</pre>
 *
 * <p>Active Objects makes tables and columns with quoted names in capitals, in the schema of the
 * host. Thread safe.
 */
final class Tables {

  /** {@code AO_} and the last six digits of the MD5 of the namespace {@code org.nivaran.jira}. */
  static final String PREFIX = "AO_4FDE92_";

  private static final Pattern NAME = Pattern.compile("\\$?\\b[A-Z][A-Z0-9_]*\\b");

  private final Map<String, String> translated = new ConcurrentHashMap<>();
  private volatile @Nullable Dialect dialect;

  /** The database's way to write a statement. */
  String translate(Connection connection, String statement) throws SQLException {
    String known = translated.get(statement);
    if (known != null) {
      return known;
    }
    Dialect here = dialect(connection);
    String text = NAME.matcher(statement).replaceAll(found -> here.name(found));
    translated.put(statement, text);
    return text;
  }

  /** Whether the database can leave out a row whose key is there already. */
  boolean ignoresConflicts(Connection connection) throws SQLException {
    return dialect(connection).ignoresConflicts();
  }

  private Dialect dialect(Connection connection) throws SQLException {
    Dialect known = dialect;
    if (known == null) {
      known = Dialect.of(connection);
      dialect = known;
    }
    return known;
  }

  /**
   * @param schema in front of each table, or empty where the connection's own will do
   * @param ignoresConflicts whether {@code on conflict do nothing} is understood
   */
  private record Dialect(String quote, String schema, boolean ignoresConflicts) {

    static Dialect of(Connection connection) throws SQLException {
      DatabaseMetaData meta = connection.getMetaData();
      return new Dialect(
          meta.getIdentifierQuoteString().strip(),
          schemaOf(connection, meta),
          meta.getDatabaseProductName().equals("PostgreSQL"));
    }

    /**
     * Java's regular expressions give a dollar sign a meaning, so it is written as a replacement.
     */
    String name(MatchResult found) {
      String name = found.group();
      String text = name.startsWith("$") ? table(name.substring(1)) : quoted(name);
      return java.util.regex.Matcher.quoteReplacement(text);
    }

    private String table(String name) {
      String table = quoted(PREFIX + name);
      return schema.isEmpty() ? table : quoted(schema) + "." + table;
    }

    private String quoted(String name) {
      return quote + name + quote;
    }

    /** The host's schema need not be the connection's, so we look where our tables are. */
    private static String schemaOf(Connection connection, DatabaseMetaData meta)
        throws SQLException {
      String own = connection.getSchema();
      String elsewhere = "";
      try (ResultSet tables =
          meta.getTables(connection.getCatalog(), null, PREFIX + "INBOX", new String[] {"TABLE"})) {
        while (tables.next()) {
          String schema = tables.getString("TABLE_SCHEM");
          if (schema == null || schema.equals(own)) {
            return "";
          }
          elsewhere = schema;
        }
      }
      return elsewhere;
    }
  }
}

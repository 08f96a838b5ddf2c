package org.nivaran.sandbox.ao;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.Dialect;

/** Makes AO's entity managers. One per namespace; each sees only the tables with its prefix. */
final class EntityManagers {
  private static final int HASH_DIGITS = 6;

  private final Database database;

  EntityManagers(Database database) {
    this.database = database;
  }

  /** {@code AO_} and the last six hexadecimal digits of the MD5 of the namespace. */
  static String tablePrefix(String namespace) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(md5).toUpperCase(Locale.ROOT);
      return "AO_" + hex.substring(hex.length() - HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  EntityManager make(String namespace) {
    String prefix = tablePrefix(namespace);
    DisposableDataSource dataSource = new Undisposable(database.dataSource());
    String schema = database.dialect().schema();
    DatabaseProvider provider =
        database.dialect() == Dialect.H2
            ? new H2DatabaseProvider(dataSource, schema)
            : new PostgreSQLDatabaseProvider(dataSource, schema);
    return new EntityManager(provider, new Configuration(prefix));
  }

  private static final class Configuration implements EntityManagerConfiguration {
    private final String prefix;
    private final NameConverters names;

    Configuration(String prefix) {
      this.prefix = prefix;
      this.names =
          new SimpleNameConverters(
              new AtlassianTableNameConverter(name -> prefix + "_" + name),
              new AtlassianFieldNameConverter(),
              new AtlassianSequenceNameConverter(),
              new AtlassianTriggerNameConverter(),
              new AtlassianIndexNameConverter(),
              new AtlassianUniqueNameConverter());
    }

    @Override
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return names;
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(prefix + "_");
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }

  /** The pool is the host's and outlives every plugin. */
  private record Undisposable(DataSource host) implements DisposableDataSource {
    @Override
    public void dispose() {}

    @Override
    public Connection getConnection() throws SQLException {
      return host.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return host.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return host.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      host.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      host.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return host.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return host.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return host.isWrapperFor(type);
    }
  }
}

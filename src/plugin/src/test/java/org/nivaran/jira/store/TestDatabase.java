package org.nivaran.jira.store;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
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
import org.h2.jdbcx.JdbcConnectionPool;
import org.w3c.dom.NodeList;

/**
 * A real database whose tables the real Active Objects made from the descriptor's list of entities,
 * and the host's executor over it. There is one for each kind and it lives as long as the tests;
 * {@link #emptied()} takes the rows out.
 */
public final class TestDatabase implements TransactionalExecutorFactory {

  private static final String PREFIX = "AO_4FDE92";

  private final DataSource source;
  private final String quote = "\"";
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger prepared = new AtomicInteger();
  private final Database database = new Database(this);

  private TestDatabase(DataSource source, DatabaseProvider provider) {
    this.source = source;
    try {
      new EntityManager(provider, new Configuration()).migrate(entities());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TestDatabase h2() {
    return H2.ONE;
  }

  public static TestDatabase postgres() {
    return Postgres.ONE;
  }

  public Database database() {
    return database;
  }

  /** How many statements were prepared meanwhile; a batch counts once. */
  int statements(Runnable work) {
    int before = prepared.get();
    work.run();
    return prepared.get() - before;
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** This database without a row in our tables. */
  public TestDatabase emptied() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found =
          connection.getMetaData().getTables(null, null, PREFIX + "%", new String[] {"TABLE"})) {
        while (found.next()) {
          tables.add(found.getString("TABLE_NAME"));
        }
      }
      for (String table : tables) {
        statement.executeUpdate("delete from " + quote + table + quote);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TransactionalExecutor createExecutor() {
    return createExecutor(true, false);
  }

  @Override
  public TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew) {
    return new Executor(readOnly, requiresNew);
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends RawEntity<?>>[] entities() {
    try (InputStream descriptor = TestDatabase.class.getResourceAsStream("/atlassian-plugin.xml")) {
      NodeList named =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(descriptor)
              .getElementsByTagName("entity");
      Class<? extends RawEntity<?>>[] entities = new Class[named.getLength()];
      for (int i = 0; i < entities.length; i++) {
        entities[i] = (Class<? extends RawEntity<?>>) Class.forName(named.item(i).getTextContent());
      }
      return entities;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException
        | javax.xml.parsers.ParserConfigurationException
        | org.xml.sax.SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection borrow() throws SQLException {
    Connection waiting = idle.poll();
    return waiting != null ? waiting : source.getConnection();
  }

  /** Joins the thread's transaction unless a new one is asked for, as SAL says. */
  private final class Executor implements TransactionalExecutor {

    private final boolean readOnly;
    private final boolean requiresNew;

    Executor(boolean readOnly, boolean requiresNew) {
      this.readOnly = readOnly;
      this.requiresNew = requiresNew;
    }

    @Override
    public <A> A execute(ConnectionCallback<A> callback) {
      Connection outer = current.get();
      if (outer != null && !requiresNew) {
        return callback.execute(outer);
      }
      try {
        Connection connection = borrow();
        connection.setAutoCommit(false);
        Connection counted = counted(connection);
        current.set(counted);
        boolean done = false;
        try {
          A result = callback.execute(counted);
          connection.commit();
          done = true;
          return result;
        } finally {
          if (outer == null) {
            current.remove();
          } else {
            current.set(outer);
          }
          if (!done) {
            connection.rollback();
          }
          idle.add(connection);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public TransactionalExecutor readOnly() {
      return new Executor(true, requiresNew);
    }

    @Override
    public TransactionalExecutor readWrite() {
      return new Executor(false, requiresNew);
    }

    @Override
    public TransactionalExecutor newTransaction() {
      return new Executor(readOnly, true);
    }

    @Override
    public TransactionalExecutor existingTransaction() {
      return new Executor(readOnly, false);
    }
  }

  private static final class H2 {
    static final TestDatabase ONE = open();

    private static TestDatabase open() {
      DataSource pool =
          JdbcConnectionPool.create(
              "jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
      ((JdbcConnectionPool) pool).setMaxConnections(64);
      return new TestDatabase(pool, new H2DatabaseProvider(new Undisposable(pool), "PUBLIC"));
    }
  }

  private static final class Postgres {
    static final TestDatabase ONE = open();

    private static TestDatabase open() {
      try {
        DataSource server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "100")
                .start()
                .getPostgresDatabase();
        return new TestDatabase(
            server, new PostgreSQLDatabaseProvider(new Undisposable(server), "public"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Configuration implements EntityManagerConfiguration {

    @Override
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return new SimpleNameConverters(
          new AtlassianTableNameConverter(name -> PREFIX + "_" + name),
          new AtlassianFieldNameConverter(),
          new AtlassianSequenceNameConverter(),
          new AtlassianTriggerNameConverter(),
          new AtlassianIndexNameConverter(),
          new AtlassianUniqueNameConverter());
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(PREFIX);
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }

  private record Undisposable(DataSource source) implements DisposableDataSource {

    @Override
    public void dispose() {}

    @Override
    public Connection getConnection() throws SQLException {
      return source.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return source.isWrapperFor(type);
    }
  }
}

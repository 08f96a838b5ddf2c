package org.nivaran.sandbox.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands out the thread's transaction connection while there is one, else a pooled one. */
final class TransactionAwareDataSource implements DataSource {
  private final DataSource pool;
  private final Transactions transactions;

  TransactionAwareDataSource(DataSource pool, Transactions transactions) {
    this.pool = pool;
    this.transactions = transactions;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<Connection> joined = transactions.connection();
    return joined.isPresent() ? unclosable(joined.get()) : pool.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return pool.getConnection(user, password);
  }

  /**
   * The borrower may neither end the transaction nor give the connection back: its opener does
   * both.
   */
  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TransactionAwareDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "close", "setAutoCommit", "commit" -> {
                  return null;
                }
                case "equals" -> {
                  return proxy == arguments[0];
                }
                case "hashCode" -> {
                  return System.identityHashCode(proxy);
                }
                default -> {
                  return call(connection, method, arguments);
                }
              }
            });
  }

  private static @Nullable Object call(
      Connection connection, java.lang.reflect.Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}

package org.nivaran.sandbox.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The database that the host, Active Objects and the scheduler share: one pool, one transaction per
 * thread.
 *
 * <p>Everything that takes a connection from {@link #dataSource()} or works through {@link #jdbi()}
 * while its thread is inside {@link Transactions#inTransaction} joins that transaction. Thread
 * safe.
 */
public final class Database implements AutoCloseable {
  private static final int POOL_SIZE = 24;

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final Transactions transactions;
  private final DataSource dataSource;
  private final Jdbi jdbi;

  private Database(Dialect dialect, HikariDataSource pool) {
    this.dialect = dialect;
    this.pool = pool;
    this.transactions = new Transactions(pool);
    this.dataSource = new TransactionAwareDataSource(pool, transactions);
    this.jdbi = Jdbi.create(dataSource);
  }

  /**
   * Connects and brings the tables up to date. Safe to call from several nodes at once: one
   * migrates, the others wait.
   *
   * @throws IllegalStateException if a migration fails; it names the migration
   */
  public static Database open(DatabaseSettings settings) {
    Dialect dialect = Dialect.ofUrl(settings.url());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(dialect == Dialect.H2 ? withH2Options(settings.url()) : settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setPoolName("jira");
    config.setConnectionTimeout(10_000);
    Database database = new Database(dialect, new HikariDataSource(config));
    try {
      new Migrations(database.pool).run();
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /**
   * H2 would otherwise close the file at the first SIGTERM while we still need it, give up on a row
   * lock after one second, and keep a commit in memory for half a second, which a kill -9 would
   * lose.
   */
  private static String withH2Options(String url) {
    return url + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000;WRITE_DELAY=0";
  }

  public Dialect dialect() {
    return dialect;
  }

  /**
   * Connections that join the thread's transaction if there is one; closing such a connection does
   * nothing.
   */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Connections straight from the pool, never part of the thread's transaction. */
  public DataSource independentDataSource() {
    return pool;
  }

  /** JDBI over {@link #dataSource()}. */
  public Jdbi jdbi() {
    return jdbi;
  }

  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    pool.close();
  }
}

package org.nivaran.sandbox.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction per thread. Inner calls join the outer one; a failing inner call dooms the outer
 * one.
 */
public final class Transactions {
  private static final Logger log = LoggerFactory.getLogger(Transactions.class);

  private final DataSource pool;
  private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

  Transactions(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Runs {@code work} in the thread's transaction, beginning one if there is none. Commits when the
   * outermost work returns, rolls back when it throws.
   *
   * @throws IllegalStateException if an inner work failed and the outer one swallowed its exception
   */
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    Open joined = current.get();
    if (joined == null) {
      return inNewTransaction(work);
    }
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      joined.doomed = true;
      throw e;
    }
  }

  /**
   * Runs {@code work} in a transaction of its own; the thread's present transaction, if any, waits
   * meanwhile.
   */
  public <T extends @Nullable Object> T inNewTransaction(Supplier<T> work) {
    Open outer = current.get();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Open open = new Open(connection);
      current.set(open);
      T result;
      try {
        result = work.get();
        if (open.doomed) {
          throw new IllegalStateException(
              "The transaction was rolled back because a part of it failed");
        }
        connection.commit();
      } catch (RuntimeException | Error | SQLException e) {
        rollBack(connection, e);
        throw e;
      } finally {
        restore(outer);
        connection.setAutoCommit(true);
      }
      open.afterCommit.forEach(Transactions::runSafely);
      return result;
    } catch (SQLException e) {
      throw new DatabaseException("The transaction could not be completed", e);
    }
  }

  /**
   * Runs {@code action} once the thread's transaction has committed, or at once if there is none.
   */
  public void afterCommit(Runnable action) {
    Open open = current.get();
    if (open == null) {
      action.run();
    } else {
      open.afterCommit.add(action);
    }
  }

  /** Whether the calling thread is inside a transaction. */
  public boolean isActive() {
    return current.get() != null;
  }

  Optional<Connection> connection() {
    return Optional.ofNullable(current.get()).map(open -> open.connection);
  }

  private void restore(@Nullable Open outer) {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static void runSafely(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.error("An action after commit failed", e);
    }
  }

  private static final class Open {
    final Connection connection;
    final List<Runnable> afterCommit = new ArrayList<>();
    boolean doomed;

    Open(Connection connection) {
      this.connection = connection;
    }
  }
}

package org.nivaran.benchmark;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The host's executors on one connection, as the thread of a job has it. The outermost unit of work
 * commits. For one thread.
 */
final class OneConnection implements TransactionalExecutorFactory, AutoCloseable {
  private final Connection connection;
  private int depth;

  OneConnection(DataSource database) throws SQLException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
  }

  @Override
  public TransactionalExecutor createExecutor() {
    return new Joining();
  }

  @Override
  public TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew) {
    if (requiresNew) {
      throw new UnsupportedOperationException("a transaction beside another");
    }
    return new Joining();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private final class Joining implements TransactionalExecutor {
    @Override
    public <A> A execute(ConnectionCallback<A> callback) {
      boolean done = false;
      depth++;
      try {
        A result = callback.execute(connection);
        done = true;
        return result;
      } finally {
        depth--;
        end(done);
      }
    }

    private void end(boolean done) {
      try {
        if (!done) {
          connection.rollback();
        } else if (depth == 0) {
          connection.commit();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public TransactionalExecutor readOnly() {
      return this;
    }

    @Override
    public TransactionalExecutor readWrite() {
      return this;
    }

    @Override
    public TransactionalExecutor newTransaction() {
      throw new UnsupportedOperationException("a transaction beside another");
    }

    @Override
    public TransactionalExecutor existingTransaction() {
      return this;
    }
  }
}

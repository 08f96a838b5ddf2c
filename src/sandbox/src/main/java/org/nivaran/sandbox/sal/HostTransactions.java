package org.nivaran.sandbox.sal;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseException;

/** SAL's transactions and JDBC executor on the host's one transaction per thread. Thread safe. */
final class HostTransactions implements TransactionTemplate, TransactionalExecutorFactory {
  private final Database database;

  HostTransactions(Database database) {
    this.database = database;
  }

  @Override
  public <T> T execute(TransactionCallback<T> action) {
    return database.transactions().inTransaction(action::doInTransaction);
  }

  @Override
  public TransactionalExecutor createExecutor() {
    return createExecutor(false, false);
  }

  @Override
  public TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew) {
    return new Executor(readOnly, requiresNew);
  }

  private final class Executor implements TransactionalExecutor {
    private final boolean readOnly;
    private final boolean requiresNew;

    Executor(boolean readOnly, boolean requiresNew) {
      this.readOnly = readOnly;
      this.requiresNew = requiresNew;
    }

    @Override
    public <A> A execute(ConnectionCallback<A> callback) {
      return requiresNew
          ? database.transactions().inNewTransaction(() -> call(callback))
          : database.transactions().inTransaction(() -> call(callback));
    }

    private <A> A call(ConnectionCallback<A> callback) {
      try (Connection connection = database.dataSource().getConnection()) {
        return callback.execute(connection);
      } catch (SQLException e) {
        throw new DatabaseException("The connection could not be had", e);
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
}

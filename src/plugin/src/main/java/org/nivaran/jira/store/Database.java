package org.nivaran.jira.store;

import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.Transactions;

/**
 * Our tables in the host's database. Thread safe; a transaction belongs to the thread that began
 * it.
 *
 * <p>Whatever goes wrong underneath comes out as a {@link StoreException}, after the transaction is
 * rolled back.
 */
public final class Database implements Transactions {

  private final TransactionalExecutorFactory executors;
  private final Tables tables = new Tables();

  public Database(TransactionalExecutorFactory executors) {
    this.executors = executors;
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return write(session -> work.get());
  }

  /** Runs statements in the thread's transaction, or in one of their own if it has none. */
  <T> T write(Function<Session, T> work) {
    return run(executors.createExecutor(false, false), work);
  }

  /** Runs statements in a transaction of their own that is kept whatever becomes of another. */
  <T> T writeApart(Function<Session, T> work) {
    return run(executors.createExecutor(false, true), work);
  }

  /** As {@link #write}, for statements that only read. Sees what the thread's transaction wrote. */
  <T> T read(Function<Session, T> work) {
    return run(executors.createExecutor(false, false), work);
  }

  /**
   * Runs statements in a transaction of their own and undoes them: what the data would be.
   *
   * @param work gives something, not null
   */
  <T> T tryOut(Function<Session, T> work) {
    AtomicReference<@Nullable T> made = new AtomicReference<>();
    try {
      writeApart(
          session -> {
            made.set(work.apply(session));
            throw new TriedOutException();
          });
    } catch (RuntimeException e) {
      T done = made.get();
      if (done != null) {
        // Ours, whatever the host has wrapped it in.
        return done;
      }
      throw e;
    }
    throw new IllegalStateException("the transaction was not undone");
  }

  /** Undoes a transaction in which nothing went wrong. */
  private static final class TriedOutException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private <T> T run(TransactionalExecutor executor, Function<Session, T> work) {
    return executor.execute(connection -> work.apply(new Session(connection, tables)));
  }
}

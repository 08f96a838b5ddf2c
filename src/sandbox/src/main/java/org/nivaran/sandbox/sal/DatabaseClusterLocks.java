package org.nivaran.sandbox.sal;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks that hold across nodes: one row per name with an owner and the end of its lease, which this
 * node renews while it holds the lock. A node that dies loses its locks when their leases end.
 * Within the node a lock is owned by a thread and reentrant. Lock rows never take part in the
 * thread's transaction. Thread safe.
 */
public final class DatabaseClusterLocks implements ClusterLockService, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DatabaseClusterLocks.class);
  private static final Duration RETRY = Duration.ofMillis(20);

  private final Database database;
  private final String node;
  private final InstantSource clock;
  private final Duration lease;
  private final Map<String, NamedLock> locks = new ConcurrentHashMap<>();
  private final ScheduledExecutorService renewal;

  /**
   * @param node must differ between nodes, and between two lives of one node
   * @param lease how long a dead node's locks stay taken
   */
  public DatabaseClusterLocks(Database database, String node, InstantSource clock, Duration lease) {
    this.database = database;
    this.node = node;
    this.clock = clock;
    this.lease = lease;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "cluster-lock-renewal");
              thread.setDaemon(true);
              return thread;
            });
    long period = lease.toMillis() / 3;
    var unused = renewal.scheduleAtFixedRate(this::renewAll, period, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public ClusterLock getLockForName(String lockName) {
    return locks.computeIfAbsent(lockName, NamedLock::new);
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    locks.values().stream().filter(lock -> lock.taken).forEach(NamedLock::giveBack);
  }

  /** For tests: ends like a killed node. */
  void dieWithoutGivingBack() {
    renewal.shutdownNow();
  }

  private void renewAll() {
    for (NamedLock lock : locks.values()) {
      if (lock.taken) {
        try {
          lock.renew();
        } catch (RuntimeException e) {
          log.warn("Lock {} could not be renewed", lock.name, e);
        }
      }
    }
  }

  private int update(String sql, Object... parameters) {
    try (Connection connection = database.independentDataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("23")) {
        return 0;
      }
      throw new DatabaseException("A cluster lock could not be read or written", e);
    }
  }

  private final class NamedLock implements ClusterLock {
    private final String name;
    private final ReentrantLock local = new ReentrantLock(true);
    private volatile boolean taken;

    NamedLock(String name) {
      this.name = name;
    }

    private boolean take() {
      Instant now = clock.instant();
      Timestamp until = Timestamp.from(now.plus(lease));
      taken =
          update(
                      "UPDATE cluster_lock SET owner = ?, lease_until = ? WHERE lock_name = ?"
                          + " AND (owner IS NULL OR lease_until < ?)",
                      node,
                      until,
                      name,
                      Timestamp.from(now))
                  == 1
              || update(
                      "INSERT INTO cluster_lock (lock_name, owner, lease_until) VALUES (?, ?, ?)",
                      name,
                      node,
                      until)
                  == 1;
      return taken;
    }

    private void renew() {
      int renewed =
          update(
              "UPDATE cluster_lock SET lease_until = ? WHERE lock_name = ? AND owner = ?",
              Timestamp.from(clock.instant().plus(lease)),
              name,
              node);
      if (renewed == 0 && taken) {
        log.error("Lock {} was lost: its lease ended before it could be renewed", name);
      }
    }

    private void giveBack() {
      taken = false;
      update("UPDATE cluster_lock SET owner = NULL WHERE lock_name = ? AND owner = ?", name, node);
    }

    @Override
    public void lock() {
      boolean interrupted = false;
      while (true) {
        try {
          lockInterruptibly();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (!tryLock(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("Lock " + name + " was not to be had");
      }
    }

    @Override
    public boolean tryLock() {
      if (!local.tryLock()) {
        return false;
      }
      return takeOrLetGo();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      long start = System.nanoTime();
      long wait = unit.toNanos(time);
      if (!local.tryLock(time, unit)) {
        return false;
      }
      while (!takeOrKeepLocal()) {
        if (System.nanoTime() - start >= wait) {
          local.unlock();
          return false;
        }
        try {
          TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
          local.unlock();
          throw e;
        }
      }
      return true;
    }

    private boolean takeOrLetGo() {
      boolean done = false;
      try {
        done = takeOrKeepLocal();
      } finally {
        if (!done) {
          local.unlock();
        }
      }
      return done;
    }

    private boolean takeOrKeepLocal() {
      return local.getHoldCount() > 1 || take();
    }

    @Override
    public void unlock() {
      if (!local.isHeldByCurrentThread()) {
        throw new IllegalMonitorStateException("Lock " + name + " is not held by this thread");
      }
      try {
        if (local.getHoldCount() == 1) {
          giveBack();
        }
      } finally {
        local.unlock();
      }
    }

    @Override
    public boolean isHeldByCurrentThread() {
      return local.isHeldByCurrentThread();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("ClusterLock.newCondition");
    }
  }
}

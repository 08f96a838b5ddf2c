package org.nivaran.sandbox.sal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseSettings;

/** What cluster locks promise, on either database. */
public abstract class ClusterLocksContract {
  private static final Duration LEASE = Duration.ofMillis(600);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private DatabaseClusterLocks one;

  @SuppressWarnings("NullAway.Init")
  private DatabaseClusterLocks two;

  /** An empty database. */
  protected abstract DatabaseSettings settings();

  @Before
  public void open() {
    database = Database.open(settings());
    one = new DatabaseClusterLocks(database, "one", InstantSource.system(), LEASE);
    two = new DatabaseClusterLocks(database, "two", InstantSource.system(), LEASE);
  }

  @After
  public void close() {
    threads.shutdownNow();
    one.close();
    two.close();
    database.close();
  }

  @Test
  public void onlyOneNodeHoldsALock() {
    ClusterLock here = one.getLockForName("a");
    ClusterLock there = two.getLockForName("a");
    assertThat(here.tryLock()).isTrue();
    assertThat(there.tryLock()).isFalse();
    assertThat(two.getLockForName("b").tryLock()).isTrue();
    here.unlock();
    assertThat(there.tryLock()).isTrue();
    there.unlock();
  }

  @Test
  public void aLockBelongsToItsThreadAndIsReentrant() throws Exception {
    ClusterLock lock = one.getLockForName("a");
    lock.lock();
    lock.lock();
    lock.unlock();
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    assertThat(threads.submit(() -> lock.tryLock()).get()).isFalse();
    assertThatThrownBy(() -> threads.submit(lock::unlock).get())
        .hasCauseInstanceOf(IllegalMonitorStateException.class);
    assertThat(two.getLockForName("a").tryLock()).isFalse();
    lock.unlock();
    assertThat(lock.isHeldByCurrentThread()).isFalse();
  }

  @Test
  public void aHeldLockIsRenewedBeyondItsLease() throws Exception {
    ClusterLock lock = one.getLockForName("a");
    lock.lock();
    assertThat(
            two.getLockForName("a")
                .tryLock(LEASE.multipliedBy(3).toMillis(), TimeUnit.MILLISECONDS))
        .isFalse();
    lock.unlock();
  }

  @Test
  public void aDeadNodesLockIsHadAfterItsLease() throws Exception {
    DatabaseClusterLocks dead =
        new DatabaseClusterLocks(database, "dead", InstantSource.system(), Duration.ofMillis(600));
    dead.getLockForName("a").lock();
    dead.dieWithoutGivingBack();
    assertThat(one.getLockForName("a").tryLock()).isFalse();
    assertThat(one.getLockForName("a").tryLock(10, TimeUnit.SECONDS)).isTrue();
    one.getLockForName("a").unlock();
  }

  @Test
  public void contendersTakeTurns() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> contenders = new ArrayList<>();
    for (DatabaseClusterLocks node : List.of(one, two, one, two)) {
      contenders.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 10; i++) {
                  ClusterLock lock = node.getLockForName("turns");
                  lock.lock();
                  try {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                  } finally {
                    lock.unlock();
                  }
                }
              }));
    }
    for (Future<?> contender : contenders) {
      contender.get(60, TimeUnit.SECONDS);
    }
    assertThat(most.get()).isEqualTo(1);
  }
}

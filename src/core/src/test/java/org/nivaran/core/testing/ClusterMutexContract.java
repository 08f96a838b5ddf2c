package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.nivaran.core.port.ClusterMutex;

/** What every {@link ClusterMutex} does. */
public abstract class ClusterMutexContract {

  protected abstract ClusterMutex mutex();

  @Test
  public void oneAtATime() throws InterruptedException {
    ClusterMutex mutex = mutex();
    AtomicInteger inside = new AtomicInteger();

    assertThat(
            Contention.results(
                () ->
                    mutex.underLock(
                        "citizen-1",
                        () -> {
                          int now = inside.incrementAndGet();
                          Thread.onSpinWait();
                          inside.decrementAndGet();
                          return now;
                        })))
        .containsOnly(1);
  }

  @Test
  public void isGivenBackWhateverHappens() {
    assertThatThrownBy(
            () ->
                mutex()
                    .underLock(
                        "a",
                        () -> {
                          throw new IllegalStateException("on purpose");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(mutex().<String>underLock("a", () -> "again")).isEqualTo("again");
  }

  @Test
  public void mayBeTakenAgainInside() {
    assertThat(mutex().<String>underLock("a", () -> mutex().underLock("a", () -> "inside")))
        .isEqualTo("inside");
  }
}

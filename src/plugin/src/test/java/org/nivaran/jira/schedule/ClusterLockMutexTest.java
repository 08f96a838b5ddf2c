package org.nivaran.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import org.junit.Test;

public class ClusterLockMutexTest {
  private final ClusterLock lock = mock(ClusterLock.class);
  private final ClusterLockService locks = mock(ClusterLockService.class);
  private final ClusterLockMutex mutex = new ClusterLockMutex(locks);

  {
    when(locks.getLockForName(anyString())).thenReturn(lock);
  }

  @Test
  public void opensTheLockWhateverHappensInside() {
    assertThat(mutex.<String>underLock("setup", () -> "done")).isEqualTo("done");
    assertThatThrownBy(
            () ->
                mutex.underLock(
                    "setup",
                    () -> {
                      throw new IllegalStateException("inside");
                    }))
        .hasMessage("inside");
    verify(locks, org.mockito.Mockito.times(2)).getLockForName("org.nivaran.jira.setup");
    verify(lock, org.mockito.Mockito.times(2)).lock();
    verify(lock, org.mockito.Mockito.times(2)).unlock();
  }

  @Test
  public void whoHasItNeedNotWaitForIt() {
    when(lock.isHeldByCurrentThread()).thenReturn(true);
    mutex.underLock("setup", () -> "done");
    verify(lock, never()).lock();
    verify(lock, never()).unlock();
  }

  @Test
  public void peopleShareAFewLocks() {
    assertThat(ClusterLockMutex.striped("citizen:42"))
        .isEqualTo(ClusterLockMutex.striped("citizen:42"))
        .matches("citizen\\.[0-9]{1,2}");
    assertThat(ClusterLockMutex.striped("setup")).isEqualTo("setup");
  }
}

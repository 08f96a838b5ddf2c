package org.nivaran.core.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarFixtures;

public class SendFailureTest {

  private static final Instant NOON = CalendarFixtures.raipur("2026-11-25T12:00");

  @Test
  public void followsTheTableOfCodes() {
    for (int code : new int[] {2, 4, 80007, 130429, 131000, 131016, 131057, 131052, 131053}) {
      assertThat(of(code, false)).as("%d", code).isEqualTo(SendFailure.RETRY);
    }
    assertThat(of(131056, false)).isEqualTo(SendFailure.SLOW_DOWN);
    assertThat(of(131047, false)).isEqualTo(SendFailure.USE_TEMPLATE);
    for (int code : new int[] {131026, 131021, 130472, 131050, 131049, 131062, 137000}) {
      assertThat(of(code, false)).as("%d", code).isEqualTo(SendFailure.UNREACHABLE);
    }
    for (int code :
        new int[] {0, 3, 10, 190, 200, 299, 131005, 368, 131031, 131042, 131045, 131048}) {
      assertThat(of(code, false)).as("%d", code).isEqualTo(SendFailure.LINE_STOPPED);
    }
    for (int code : new int[] {132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016}) {
      assertThat(of(code, false)).as("%d", code).isEqualTo(SendFailure.TEMPLATE);
    }
    for (int code : new int[] {100, 131008, 131009, 131051, 138006, 999_999}) {
      assertThat(of(code, false)).as("%d", code).isEqualTo(SendFailure.WRONG);
    }
  }

  @Test
  public void whatMayPassIsTriedAgain() {
    assertThat(of(0, true)).isEqualTo(SendFailure.RETRY);
    assertThat(of(999_999, true)).isEqualTo(SendFailure.RETRY);
  }

  @Test
  public void delaysGrowUpToTheLongest() {
    RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(1), 5);

    assertThat(policy.next(1, NOON)).contains(NOON.plusSeconds(10));
    assertThat(policy.next(2, NOON)).contains(NOON.plusSeconds(20));
    assertThat(policy.next(3, NOON)).contains(NOON.plusSeconds(40));
    assertThat(policy.next(4, NOON)).contains(NOON.plusSeconds(60));
    assertThat(policy.next(5, NOON)).isEmpty();
  }

  @Test
  public void theWindowShutsBeforeItShuts() {
    assertThat(MessagingWindow.isOpen(null, NOON)).isFalse();
    assertThat(MessagingWindow.isOpen(NOON, NOON)).isTrue();
    assertThat(MessagingWindow.isOpen(NOON.minus(Duration.ofHours(23)), NOON)).isTrue();
    assertThat(MessagingWindow.isOpen(NOON.minus(Duration.ofMinutes(23 * 60 + 50)), NOON))
        .isFalse();
  }

  private static SendFailure of(int code, boolean isTransient) {
    return SendFailure.of(new SendProblem(code, "x", isTransient));
  }
}

package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.port.RecalculationStore;

/** What every {@link RecalculationStore} does. It is empty before each test. */
public abstract class RecalculationStoreContract {

  protected abstract RecalculationStore runs();

  @Test
  public void keepsWhatItWasGiven() {
    RecalculationRun begun = runs().begin(run()).orElseThrow();

    assertThat(begun.id()).isPositive();
    assertThat(begun).isEqualTo(run().stored(begun.id(), 0));
    assertThat(runs().underWay()).contains(begun);
  }

  @Test
  public void oneIsUnderWayAtMost() throws InterruptedException {
    RecalculationStore runs = runs();

    assertThat(Contention.results(() -> runs.begin(run()).isPresent())).containsOnlyOnce(true);
    assertThat(runs.latest(10)).hasSize(1);
  }

  @Test
  public void advancesOnlyWhatWasRead() {
    RecalculationRun begun = runs().begin(run()).orElseThrow();

    RecalculationRun next =
        runs().advance(begun, begun.after(new ClockId(9), 9, 4, 1)).orElseThrow();

    assertThat(next.last()).isEqualTo(new ClockId(9));
    assertThat(next.looked()).isEqualTo(9);
    assertThat(next.moved()).isEqualTo(4);
    assertThat(next.failed()).isEqualTo(1);
    assertThat(runs().advance(begun, begun)).isEmpty();
    assertThat(runs().underWay()).contains(next);
  }

  @Test
  public void anotherMayBeginWhenTheFirstIsFinished() {
    RecalculationRun begun = runs().begin(run()).orElseThrow();
    RecalculationRun finished = runs().advance(begun, begun.finished(minutes(5))).orElseThrow();

    assertThat(runs().underWay()).isEmpty();
    RecalculationRun second =
        runs().begin(RecalculationRun.of(null, "limits", "admin", minutes(6))).orElseThrow();
    assertThat(second.calendar()).isNull();
    assertThat(runs().latest(10)).containsExactly(second, finished);
    assertThat(runs().latest(1)).containsExactly(second);
  }

  private static RecalculationRun run() {
    return RecalculationRun.of(new CalendarKey("office"), "स्थानीय अवकाश", "admin", NOON);
  }
}

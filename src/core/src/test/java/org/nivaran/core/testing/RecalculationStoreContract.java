package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.grievance.IssueId;
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
        runs().advance(begun, begun.after(new ClockId(9), 9, 4, 1), List.of()).orElseThrow();

    assertThat(next.progress())
        .isEqualTo(new RecalculationRun.Progress(new ClockId(9), 12, 9, 4, 1, 0, 0));
    assertThat(runs().advance(begun, begun, List.of(failed(3)))).isEmpty();
    assertThat(runs().failures(begun.id(), 10)).isEmpty();
    assertThat(runs().underWay()).contains(next);
  }

  @Test
  public void keepsWhatFailedWithItsCause() {
    RecalculationRun begun = runs().begin(run()).orElseThrow();
    RecalculationRun next =
        runs()
            .advance(begun, begun.after(new ClockId(4), 4, 0, 2), List.of(failed(3), failed(4)))
            .orElseThrow();
    assertThat(runs().advance(next, next.after(new ClockId(5), 1, 0, 1), List.of(failed(5))))
        .isPresent();

    assertThat(runs().failures(begun.id(), 10)).containsExactly(failed(3), failed(4), failed(5));
    assertThat(runs().failures(begun.id(), 1)).containsExactly(failed(3));
    assertThat(runs().failures(begun.id() + 1, 10)).isEmpty();
  }

  @Test
  public void restsAndGoesOn() {
    RecalculationRun begun = runs().begin(run()).orElseThrow();
    RecalculationRun resting =
        runs().advance(begun, begun.stopped(minutes(1)), List.of()).orElseThrow();
    assertThat(resting.rests()).isTrue();
    assertThat(runs().underWay()).contains(resting);
    assertThat(runs().begin(run())).isEmpty();

    RecalculationRun again = runs().advance(resting, resting.continued(), List.of()).orElseThrow();
    assertThat(again.runs()).isTrue();
    assertThat(runs().underWay()).contains(again);
  }

  @Test
  public void anotherMayBeginWhenTheFirstIsFinished() {
    RecalculationRun begun = runs().begin(run()).orElseThrow();
    RecalculationRun finished =
        runs().advance(begun, begun.finished(minutes(5)), List.of()).orElseThrow();

    assertThat(runs().underWay()).isEmpty();
    RecalculationRun second =
        runs().begin(RecalculationRun.of(null, "limits", "admin", 0, minutes(6))).orElseThrow();
    assertThat(second.calendar()).isNull();
    assertThat(runs().latest(10)).containsExactly(second, finished);
    assertThat(runs().latest(1)).containsExactly(second);
  }

  private static RecalculationRun run() {
    return RecalculationRun.of(new CalendarKey("office"), "स्थानीय अवकाश", "admin", 12, NOON);
  }

  private static RecalculationRun.Failed failed(long clock) {
    return new RecalculationRun.Failed(
        new ClockId(clock), new IssueId(10_000 + clock), minutes(2), "जिरा नहीं मिला " + clock);
  }
}

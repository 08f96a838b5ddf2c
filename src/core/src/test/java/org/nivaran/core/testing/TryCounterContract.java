package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.port.TryCounter;

/** What every {@link TryCounter} does. */
public abstract class TryCounterContract {

  private static final Duration HOUR = Duration.ofHours(1);

  protected abstract TryCounter tries();

  @Test
  public void countsEachSubjectByItself() {
    TryCounter tries = tries();

    assertThat(tries.count("a", HOUR, NOON)).isEqualTo(1);
    assertThat(tries.count("a", HOUR, minutes(1))).isEqualTo(2);
    assertThat(tries.count("b", HOUR, minutes(1))).isEqualTo(1);
    assertThat(tries.count("a", HOUR, minutes(59))).isEqualTo(3);
  }

  @Test
  public void beginsAnewWhenTheWindowIsOver() {
    TryCounter tries = tries();
    tries.count("a", HOUR, NOON);
    tries.count("a", HOUR, minutes(59));

    assertThat(tries.count("a", HOUR, minutes(60))).isEqualTo(1);
    assertThat(tries.count("a", HOUR, minutes(119))).isEqualTo(2);
  }

  @Test
  public void forgetsOneAndLeavesOthers() {
    TryCounter tries = tries();
    tries.count("a", HOUR, NOON);
    tries.count("b", HOUR, NOON);

    tries.forget("a");
    tries.forget("never there");

    assertThat(tries.count("a", HOUR, NOON)).isEqualTo(1);
    assertThat(tries.count("b", HOUR, NOON)).isEqualTo(2);
  }

  @Test
  public void forgetsWhatIsOverOnly() {
    TryCounter tries = tries();
    tries.count("old", HOUR, NOON);
    tries.count("new", HOUR, minutes(30));

    tries.forgetOver(minutes(60));

    assertThat(tries.count("old", HOUR, minutes(60))).isEqualTo(1);
    assertThat(tries.count("new", HOUR, minutes(60))).isEqualTo(2);
  }

  @Test
  public void manyAtOnceAreAllCounted() throws Exception {
    TryCounter tries = tries();

    List<Integer> counted = Contention.results(() -> tries.count("a", HOUR, NOON));

    assertThat(counted).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }
}

package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.LINE;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.LineStops.Stop;

/** What every {@link LineStops} does. None is stopped before each test. */
public abstract class LineStopsContract {

  protected abstract LineStops stops();

  @Test
  public void remembersSinceWhenAndWhy() {
    assertThat(stops().find(LINE)).isEmpty();
    stops().stop(LINE, "190 token", minutes(1), minutes(2));
    stops().stop(LINE, "131042 payment", minutes(3), minutes(4));
    stops().stop(new LineId("2"), "190 token", minutes(2), minutes(3));

    Stop stop = new Stop(LINE, minutes(1), "131042 payment", minutes(4));
    assertThat(stops().find(LINE)).contains(stop);
    assertThat(stops().all()).extracting(Stop::line).containsExactly(LINE, new LineId("2"));
    assertThat(stops().resume(LINE)).isTrue();
    assertThat(stops().resume(LINE)).isFalse();
    assertThat(stops().find(LINE)).isEmpty();
  }

  @Test
  public void oneTriesAtATime() throws InterruptedException {
    assertThat(stops().takeTry(LINE, minutes(1), minutes(2))).isFalse();
    stops().stop(LINE, "190 token", minutes(1), minutes(5));
    assertThat(stops().takeTry(LINE, minutes(4), minutes(9))).isFalse();
    assertThat(Contention.results(() -> stops().takeTry(LINE, minutes(5), minutes(9))))
        .containsOnlyOnce(true);
    assertThat(stops().find(LINE).orElseThrow().nextTry()).isEqualTo(minutes(9));
  }
}

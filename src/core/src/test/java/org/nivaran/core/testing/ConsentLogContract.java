package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ConsentLog.Entry;

/** What every {@link ConsentLog} does. It is empty before each test. */
public abstract class ConsentLogContract {

  protected abstract ConsentLog log();

  @Test
  public void keepsEachWordOnceAndTheLatestHolds() {
    Entry stop = new Entry("k1", CITIZEN, true, minutes(1), "बंद");
    Entry start = new Entry("k2", CITIZEN, false, minutes(5), "शुरू");
    Entry late = new Entry("k3", CITIZEN, true, minutes(3), "STOP");

    assertThat(log().latest(CITIZEN)).isEmpty();
    assertThat(log().recordIfAbsent(stop)).isTrue();
    assertThat(log().recordIfAbsent(stop)).isFalse();
    assertThat(log().latest(CITIZEN)).contains(stop);
    log().recordIfAbsent(start);
    // It was written before the other, and came after it.
    log().recordIfAbsent(late);

    assertThat(log().latest(CITIZEN)).contains(start);
    assertThat(log().of(CITIZEN)).containsExactly(stop, late, start);
    assertThat(log().of(new CitizenId(77))).isEmpty();
  }
}

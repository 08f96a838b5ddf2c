package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;

import java.time.Instant;
import org.junit.Test;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.port.OldRecords.What;

/** What every {@link OldRecords} does. It is empty before each test. */
public abstract class OldRecordsContract {

  private static final Instant OLD = NOON.minusSeconds(86_400);

  protected abstract OldRecords records();

  /** Puts one that may be erased when its time is over. */
  protected abstract void put(What what, Instant at);

  @Test
  public void countsAndErasesWhatIsOlder() {
    for (What what : What.values()) {
      put(what, OLD);
      put(what, OLD.plusMillis(1));
      put(what, NOON);

      assertThat(records().count(what, NOON)).as("%s", what).isEqualTo(2);
      assertThat(records().erase(what, NOON, 10)).as("%s", what).isEqualTo(2);
      assertThat(records().count(what, NOON)).as("%s", what).isZero();
      assertThat(records().count(what, NOON.plusMillis(1))).as("%s", what).isEqualTo(1);
    }
  }

  @Test
  public void erasesPageByPageAndNothingTwice() {
    for (What what : What.values()) {
      for (int i = 0; i < 5; i++) {
        put(what, OLD.plusMillis(i));
      }

      assertThat(records().erase(what, NOON, 3)).as("%s", what).isEqualTo(3);
      assertThat(records().erase(what, NOON, 3)).as("%s", what).isEqualTo(2);
      assertThat(records().erase(what, NOON, 3)).as("%s", what).isZero();
    }
  }
}

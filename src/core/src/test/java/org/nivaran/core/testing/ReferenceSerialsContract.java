package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.port.ReferenceSerials;

/** What every {@link ReferenceSerials} does. Nothing was given out before each test. */
public abstract class ReferenceSerialsContract {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  protected abstract ReferenceSerials serials();

  @Test
  public void countsEachDistrictAndMonthFromOne() {
    assertThat(serials().next("RPR", NOVEMBER)).isEqualTo(1);
    assertThat(serials().next("RPR", NOVEMBER)).isEqualTo(2);
    assertThat(serials().next("RPR", NOVEMBER.plusMonths(1))).isEqualTo(1);
    assertThat(serials().next("DRG", NOVEMBER)).isEqualTo(1);
  }

  @Test
  public void neverGivesTheSameTwice() throws InterruptedException {
    ReferenceSerials serials = serials();

    List<Integer> given = Contention.results(() -> serials.next("RPR", NOVEMBER));

    assertThat(given).doesNotHaveDuplicates();
  }
}

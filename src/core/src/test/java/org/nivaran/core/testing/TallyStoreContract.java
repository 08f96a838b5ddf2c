package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.PHE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.tally.Counter;
import org.nivaran.core.tally.TallyChange;

/** What every {@link TallyStore} does. It is empty before each test. */
public abstract class TallyStoreContract {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  protected abstract TallyStore tally();

  @Test
  public void countsEventsByDayAndStandingFiguresThroughTheDay() {
    tally()
        .add(
            List.of(
                new TallyChange(MONDAY, PHE, Counter.IN, 1),
                new TallyChange(MONDAY, PHE, Counter.OPEN, 1)));
    tally()
        .add(
            List.of(
                new TallyChange(TUESDAY, PHE, Counter.IN, 1),
                new TallyChange(TUESDAY, PHE, Counter.IN, 1),
                new TallyChange(TUESDAY, PHE, Counter.OPEN, 2),
                new TallyChange(TUESDAY, DepartmentKey.DESK, Counter.OPEN, 1)));
    tally().add(List.of(new TallyChange(TUESDAY, PHE, Counter.OPEN, -1)));

    assertThat(figure(MONDAY, PHE, Counter.IN)).isEqualTo(1);
    assertThat(figure(MONDAY, PHE, Counter.OPEN)).isEqualTo(1);
    assertThat(figure(TUESDAY, PHE, Counter.IN)).isEqualTo(2);
    assertThat(figure(TUESDAY, PHE, Counter.OPEN)).isEqualTo(2);
    assertThat(figure(TUESDAY, DepartmentKey.DESK, Counter.OPEN)).isEqualTo(1);
    assertThat(figure(TUESDAY.plusDays(30), PHE, Counter.OPEN)).isEqualTo(2);
    assertThat(figure(TUESDAY.plusDays(30), PHE, Counter.IN)).isZero();
    assertThat(figure(MONDAY.minusDays(1), PHE, Counter.OPEN)).isZero();
  }

  @Test
  public void gatheringChangesNoFigure() {
    TallyChange in = new TallyChange(MONDAY, PHE, Counter.IN, 1);
    TallyChange open = new TallyChange(MONDAY, PHE, Counter.OPEN, 1);
    tally().add(List.of(in, open));
    tally().add(List.of(in, open));
    tally().add(List.of(new TallyChange(TUESDAY, PHE, Counter.OPEN, -1)));

    assertThat(tally().gather(3)).isEqualTo(3);
    assertThat(figure(MONDAY, PHE, Counter.OPEN)).isEqualTo(2);
    assertThat(tally().gather(3)).isEqualTo(2);
    tally().add(List.of(in, open));
    assertThat(tally().gather(3)).isEqualTo(2);
    assertThat(tally().gather(3)).isZero();

    assertThat(figure(MONDAY, PHE, Counter.IN)).isEqualTo(3);
    assertThat(figure(MONDAY, PHE, Counter.OPEN)).isEqualTo(3);
    assertThat(figure(TUESDAY, PHE, Counter.OPEN)).isEqualTo(2);
  }

  @Test
  public void nothingAddedIsNothingCounted() {
    tally().add(List.of());

    assertThat(figure(MONDAY, PHE, Counter.IN)).isZero();
  }

  @Test
  public void losesNoAdditionUnderContention() throws InterruptedException {
    TallyStore tally = tally();

    int threads =
        Contention.results(
                () -> {
                  tally.add(List.of(new TallyChange(MONDAY, PHE, Counter.IN, 1)));
                  return true;
                })
            .size();

    assertThat(figure(MONDAY, PHE, Counter.IN)).isEqualTo(threads);
  }

  private long figure(LocalDate day, DepartmentKey department, Counter counter) {
    return tally().read(day).getOrDefault(department, Map.of()).getOrDefault(counter, 0L);
  }
}

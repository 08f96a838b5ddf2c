package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.testing.Samples.grievance;

import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Transactions;

/** What every {@link Transactions} does, seen through a store. */
public abstract class TransactionsContract {

  protected abstract Transactions transactions();

  /** A store that takes part; empty before each test. */
  protected abstract GrievanceStore grievances();

  @Test
  public void keepsWhatWasDone() {
    assertThat(transactions().<Boolean>inOne(() -> grievances().insertIfAbsent(grievance(10_001))))
        .isTrue();
    assertThat(grievances().find(new IssueId(10_001))).isPresent();
  }

  @Test
  public void keepsNothingOfWhatFailed() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          grievances().insertIfAbsent(grievance(10_001));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasStackTraceContaining("on purpose");
    assertThat(grievances().find(new IssueId(10_001))).isEmpty();
  }

  @Test
  public void joinsWhatRunsAlready() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          transactions()
                              .inOne(
                                  () -> {
                                    grievances().insertIfAbsent(grievance(10_001));
                                  });
                          throw new IllegalStateException("on purpose");
                        }))
        .hasStackTraceContaining("on purpose");
    assertThat(grievances().find(new IssueId(10_001))).isEmpty();
  }
}

package org.nivaran.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.tally.Counter;
import org.nivaran.core.tally.TallyChange;

/** Counters by day and department, kept in step with the projection. */
public interface TallyStore {

  /**
   * Adds to the counters. Not idempotent: callers write it in one {@link Transactions} with the
   * change it counts. No addition is lost when several nodes add at the same moment.
   */
  void add(List<TallyChange> changes);

  /**
   * Puts additions together, so that reading stays quick. The figures are the same before and
   * after, also for who reads meanwhile. One caller at a time; a second one fails and changes
   * nothing.
   *
   * @param most how many additions at most
   * @return how many it were; fewer than {@code most} if none is left
   */
  int gather(int most);

  /**
   * The figures of a day by department; departments and counters without a figure may be missing.
   *
   * <p>For a counter that {@linkplain Counter#isStanding() stands}: the sum of all its changes up
   * to and on the day. For the others: the sum of its changes on the day.
   */
  Map<DepartmentKey, Map<Counter, Long>> read(LocalDate day);
}

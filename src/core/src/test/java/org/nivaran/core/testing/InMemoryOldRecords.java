package org.nivaran.core.testing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.ErasureLog;
import org.nivaran.core.port.OldRecords;

/** Records that are nothing but old, and the last run's note. */
public final class InMemoryOldRecords implements OldRecords, ErasureLog {

  private final Map<What, TreeMap<Instant, Integer>> records = new EnumMap<>(What.class);
  private final Set<What> broken = EnumSet.noneOf(What.class);
  private @Nullable Erasure last;

  public synchronized void put(What what, Instant at) {
    records.computeIfAbsent(what, each -> new TreeMap<>()).merge(at, 1, Integer::sum);
  }

  /** From now on erasing it fails. */
  public synchronized void breakDown(What what) {
    broken.add(what);
  }

  @Override
  public synchronized long count(What what, Instant before) {
    return older(what, before).values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public synchronized int erase(What what, Instant before, int limit) {
    if (broken.contains(what)) {
      throw new IllegalStateException("the database is down");
    }
    Map<Instant, Integer> older = older(what, before);
    int erased = 0;
    while (erased < limit && !older.isEmpty()) {
      Instant oldest = older.keySet().iterator().next();
      older.computeIfPresent(oldest, (at, count) -> count == 1 ? null : count - 1);
      erased++;
    }
    return erased;
  }

  private Map<Instant, Integer> older(What what, Instant before) {
    return records.computeIfAbsent(what, each -> new TreeMap<>()).headMap(before);
  }

  @Override
  public synchronized void note(Erasure erasure) {
    last = erasure;
  }

  @Override
  public synchronized Optional<Erasure> last() {
    return Optional.ofNullable(last);
  }
}

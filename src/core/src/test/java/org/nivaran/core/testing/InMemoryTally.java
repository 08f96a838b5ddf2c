package org.nivaran.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.tally.Counter;
import org.nivaran.core.tally.DayFigures;
import org.nivaran.core.tally.TallyChange;

public final class InMemoryTally implements TallyStore, Rewindable {

  private final List<TallyChange> changes = new ArrayList<>();

  @Override
  public synchronized void add(List<TallyChange> more) {
    changes.addAll(more);
  }

  @Override
  public synchronized Map<DepartmentKey, Map<Counter, Long>> read(LocalDate day) {
    return DayFigures.fold(day, changes);
  }

  @Override
  public synchronized Runnable memento() {
    List<TallyChange> kept = new ArrayList<>(changes);
    return () -> {
      synchronized (this) {
        changes.clear();
        changes.addAll(kept);
      }
    };
  }
}

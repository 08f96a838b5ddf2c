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
  private final List<TallyChange> gathered = new ArrayList<>();

  @Override
  public synchronized void add(List<TallyChange> more) {
    changes.addAll(more);
  }

  @Override
  public synchronized int gather(int most) {
    List<TallyChange> some = changes.subList(0, Math.min(most, changes.size()));
    int taken = some.size();
    gathered.addAll(some);
    some.clear();
    return taken;
  }

  @Override
  public synchronized Map<DepartmentKey, Map<Counter, Long>> read(LocalDate day) {
    List<TallyChange> all = new ArrayList<>(gathered);
    all.addAll(changes);
    return DayFigures.fold(day, all);
  }

  @Override
  public synchronized Runnable memento() {
    List<TallyChange> kept = new ArrayList<>(changes);
    List<TallyChange> keptGathered = new ArrayList<>(gathered);
    return () -> {
      synchronized (this) {
        changes.clear();
        changes.addAll(kept);
        gathered.clear();
        gathered.addAll(keptGathered);
      }
    };
  }
}

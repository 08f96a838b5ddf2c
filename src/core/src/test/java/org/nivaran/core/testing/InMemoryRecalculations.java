package org.nivaran.core.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.port.RecalculationStore;

public final class InMemoryRecalculations implements RecalculationStore {

  private final List<RecalculationRun> runs = new ArrayList<>();
  private final Map<Long, List<RecalculationRun.Failed>> failures = new HashMap<>();

  @Override
  public synchronized Optional<RecalculationRun> begin(RecalculationRun run) {
    if (underWay().isPresent()) {
      return Optional.empty();
    }
    runs.add(run.stored(runs.size() + 1L, 0));
    return underWay();
  }

  @Override
  public synchronized Optional<RecalculationRun> underWay() {
    return runs.stream().filter(run -> run.finished() == null).findFirst();
  }

  @Override
  public synchronized Optional<RecalculationRun> advance(
      RecalculationRun read, RecalculationRun next, List<RecalculationRun.Failed> failed) {
    int index = (int) read.id() - 1;
    if (runs.get(index).revision() != read.revision()) {
      return Optional.empty();
    }
    runs.set(index, next.stored(read.id(), read.revision() + 1));
    failures.computeIfAbsent(read.id(), id -> new ArrayList<>()).addAll(failed);
    return Optional.of(runs.get(index));
  }

  @Override
  public synchronized List<RecalculationRun.Failed> failures(long run, int limit) {
    return failures.getOrDefault(run, List.of()).stream().limit(limit).toList();
  }

  @Override
  public synchronized List<RecalculationRun> latest(int limit) {
    List<RecalculationRun> newest = new ArrayList<>(runs);
    java.util.Collections.reverse(newest);
    return newest.stream().limit(limit).toList();
  }
}

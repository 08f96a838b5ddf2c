package org.nivaran.core.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.SuspensionStore;

public final class InMemorySuspensions implements SuspensionStore, Rewindable {

  private final Map<Long, Suspension> suspensions = new TreeMap<>();

  @Override
  public synchronized Suspension beginIfNone(Suspension wanted) {
    return current(wanted.issue())
        .orElseGet(
            () ->
                put(
                    new Suspension(
                        new SuspensionId(suspensions.size() + 1L),
                        wanted.issue(),
                        wanted.kind(),
                        wanted.words(),
                        wanted.until(),
                        wanted.since(),
                        wanted.wakes(),
                        null)));
  }

  @Override
  public synchronized Optional<Suspension> current(IssueId issue) {
    return of(issue).stream().filter(Suspension::isOpen).findFirst();
  }

  @Override
  public synchronized List<Suspension> of(IssueId issue) {
    return suspensions.values().stream().filter(each -> each.issue().equals(issue)).toList();
  }

  @Override
  public synchronized Optional<Suspension> end(IssueId issue, Instant at) {
    return current(issue).map(each -> put(with(each, each.wakes(), at)));
  }

  @Override
  public synchronized void postpone(SuspensionId id, Instant until) {
    Suspension each = suspensions.get(id.value());
    if (each != null && each.isOpen()) {
      put(with(each, until, null));
    }
  }

  @Override
  public synchronized List<Suspension> due(Instant now, SuspensionId after, int limit) {
    return suspensions.values().stream()
        .filter(Suspension::isOpen)
        .filter(each -> each.id().compareTo(after) > 0 && each.isOver(now))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Runnable memento() {
    Map<Long, Suspension> kept = new TreeMap<>(suspensions);
    return () -> {
      synchronized (this) {
        suspensions.clear();
        suspensions.putAll(kept);
      }
    };
  }

  private Suspension put(Suspension each) {
    suspensions.put(each.id().value(), each);
    return each;
  }

  private static Suspension with(Suspension each, Instant wakes, @Nullable Instant ended) {
    return new Suspension(
        each.id(),
        each.issue(),
        each.kind(),
        each.words(),
        each.until(),
        each.since(),
        wakes,
        ended);
  }
}

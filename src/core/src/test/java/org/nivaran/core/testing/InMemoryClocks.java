package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClockStore;

public final class InMemoryClocks implements ClockStore, Rewindable {

  private final Map<Long, Clock> clocks = new TreeMap<>();
  private final List<ClockEvent> history = new ArrayList<>();

  @Override
  public synchronized Clock startIfAbsent(NewClock wanted, Reason reason) {
    for (Clock clock : clocks.values()) {
      if (clock.issue().equals(wanted.issue())
          && clock.kind() == wanted.kind()
          && clock.cycle() == wanted.cycle()) {
        return clock;
      }
    }
    Clock started = wanted.stored(new ClockId(clocks.size() + 1L));
    clocks.put(started.id().value(), started);
    history.add(started.started(reason));
    return started;
  }

  @Override
  public synchronized Optional<Clock> find(ClockId id) {
    return Optional.ofNullable(clocks.get(id.value()));
  }

  @Override
  public synchronized List<Clock> of(IssueId issue) {
    return clocks.values().stream().filter(clock -> clock.issue().equals(issue)).toList();
  }

  @Override
  public synchronized boolean replace(Clock read, Clock next, List<ClockEvent> events) {
    Clock stored = clocks.get(read.id().value());
    if (stored == null || stored.revision() != read.revision()) {
      return false;
    }
    clocks.put(read.id().value(), next.revised(read.revision() + 1));
    history.addAll(events);
    return true;
  }

  @Override
  public synchronized List<Clock> due(Instant now, ClockId after, int limit) {
    return clocks.values().stream()
        .filter(clock -> clock.id().compareTo(after) > 0)
        .filter(
            clock -> {
              Instant next = clock.nextAt();
              return next != null && !next.isAfter(now);
            })
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<ClockEvent> history(IssueId issue) {
    return history.stream().filter(event -> event.issue().equals(issue)).toList();
  }

  @Override
  public synchronized List<Clock> open(@Nullable CalendarKey calendar, ClockId after, int limit) {
    return clocks.values().stream()
        .filter(clock -> clock.id().compareTo(after) > 0 && isOpen(clock, calendar))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long countOpen(@Nullable CalendarKey calendar) {
    return clocks.values().stream().filter(clock -> isOpen(clock, calendar)).count();
  }

  @Override
  public synchronized List<IssueId> issues(@Nullable IssueId after, int limit) {
    return history.stream()
        .map(ClockEvent::issue)
        .filter(issue -> after == null || issue.value() > after.value())
        .distinct()
        .sorted(java.util.Comparator.comparing(IssueId::value))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<ClockEvent> histories(Set<IssueId> issues) {
    return history.stream().filter(event -> issues.contains(event.issue())).toList();
  }

  private static boolean isOpen(Clock clock, @Nullable CalendarKey calendar) {
    return clock.state() != ClockState.STOPPED
        && (calendar == null || clock.calendar().equals(calendar));
  }

  @Override
  public synchronized Runnable memento() {
    Map<Long, Clock> kept = new TreeMap<>(clocks);
    List<ClockEvent> rows = new ArrayList<>(history);
    return () -> {
      synchronized (this) {
        clocks.clear();
        clocks.putAll(kept);
        history.clear();
        history.addAll(rows);
      }
    };
  }
}

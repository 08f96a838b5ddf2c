package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Reservation;

public final class InMemoryGrievances implements GrievanceStore, Rewindable {

  private final Map<String, Reservation> reservations = new LinkedHashMap<>();
  private final Map<Long, Grievance> grievances = new TreeMap<>();

  @Override
  public synchronized Reservation reserve(Reservation wanted) {
    Reservation known = reservations.putIfAbsent(wanted.key(), wanted);
    return known == null ? wanted : known;
  }

  @Override
  public synchronized Optional<Reservation> reservation(String key) {
    return Optional.ofNullable(reservations.get(key));
  }

  @Override
  public synchronized Optional<Reservation> reservation(Reference reference) {
    return reservations.values().stream()
        .filter(each -> each.reference().equals(reference))
        .findFirst();
  }

  @Override
  public synchronized boolean insertIfAbsent(Grievance grievance) {
    return grievances.putIfAbsent(grievance.issue().value(), grievance) == null;
  }

  @Override
  public synchronized Optional<Grievance> find(IssueId issue) {
    return Optional.ofNullable(grievances.get(issue.value()));
  }

  @Override
  public synchronized Optional<Grievance> find(Reference reference) {
    return grievances.values().stream()
        .filter(each -> each.reference().equals(reference))
        .findFirst();
  }

  @Override
  public synchronized Map<IssueId, Grievance> find(Set<IssueId> issues) {
    return grievances.values().stream()
        .filter(each -> issues.contains(each.issue()))
        .collect(Collectors.toMap(Grievance::issue, each -> each));
  }

  @Override
  public synchronized List<Grievance> ofCitizen(CitizenId citizen, int limit) {
    return grievances.values().stream()
        .filter(each -> each.citizen().equals(Optional.of(citizen)))
        .sorted(
            Comparator.comparing((Grievance each) -> each.standing().opened())
                .thenComparing(each -> each.issue().value())
                .reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Change> update(IssueId issue, UnaryOperator<Grievance> change) {
    Grievance before = grievances.get(issue.value());
    if (before == null) {
      return Optional.empty();
    }
    Grievance after = change.apply(before);
    grievances.put(issue.value(), after);
    return Optional.of(new Change(before, after));
  }

  @Override
  public synchronized Optional<Grievance> remove(IssueId issue, Instant at, @Nullable String who) {
    return Optional.ofNullable(grievances.remove(issue.value()));
  }

  @Override
  public synchronized List<IssueId> issues(
      Instant openedBefore, @Nullable IssueId after, int limit) {
    return grievances.values().stream()
        .filter(each -> each.standing().opened().isBefore(openedBefore))
        .map(Grievance::issue)
        .filter(each -> after == null || each.value() > after.value())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<DepartmentKey, Long> overdueByDepartment(Instant now) {
    return grievances.values().stream()
        .filter(Grievance::isOpen)
        .filter(
            each -> {
              Instant due = each.standing().due();
              return due != null && due.isBefore(now);
            })
        .collect(Collectors.groupingBy(Grievance::department, Collectors.counting()));
  }

  @Override
  public synchronized List<IssueId> toBeSent(Instant openedBefore, int limit) {
    return grievances.values().stream()
        .filter(Grievance::isToBeSent)
        .filter(each -> each.standing().opened().isBefore(openedBefore))
        .sorted(Comparator.comparing(each -> each.standing().opened()))
        .map(Grievance::issue)
        .limit(limit)
        .toList();
  }

  /** Everything, by issue. */
  public synchronized List<Grievance> all() {
    return List.copyOf(grievances.values());
  }

  @Override
  public synchronized Runnable memento() {
    Map<String, Reservation> reserved = new HashMap<>(reservations);
    Map<Long, Grievance> kept = new TreeMap<>(grievances);
    return () -> {
      synchronized (this) {
        reservations.clear();
        reservations.putAll(reserved);
        grievances.clear();
        grievances.putAll(kept);
      }
    };
  }
}

package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallKey;
import org.nivaran.core.telephone.CallStage;

public final class InMemoryCalls implements CallLog {

  private final Map<CallKey, Call> calls = new HashMap<>();

  @Override
  public synchronized Change add(CallEvent event) {
    Call before = calls.get(event.call());
    Call after = before == null ? Call.of(event) : before.with(event);
    calls.put(event.call(), after);
    return new Change(before, after);
  }

  @Override
  public synchronized Optional<Call> find(CallKey key) {
    return Optional.ofNullable(calls.get(key));
  }

  @Override
  public List<Call> of(PhoneNumber phone, int limit) {
    return some(call -> call.citizen().phone().equals(Optional.of(phone)), limit);
  }

  @Override
  public List<Call> of(Set<PhoneNumber> phones, int limit) {
    return some(call -> call.citizen().phone().filter(phones::contains).isPresent(), limit);
  }

  @Override
  public List<Call> recent(Instant since, int limit) {
    return some(call -> call.incoming() && !call.changed().isBefore(since), limit);
  }

  @Override
  public List<Call> about(IssueId issue) {
    return some(call -> issue.equals(call.issue()), Integer.MAX_VALUE);
  }

  @Override
  public synchronized boolean link(CallKey key, IssueId issue) {
    return calls.computeIfPresent(key, (k, call) -> call.about(issue)) != null;
  }

  @Override
  public List<Call> silent(Instant before, int limit) {
    return some(
        call -> call.stage() == CallStage.RINGING && call.changed().isBefore(before), limit);
  }

  private synchronized List<Call> some(Predicate<Call> which, int limit) {
    return calls.values().stream()
        .filter(which)
        .sorted(
            Comparator.comparing(Call::started).reversed().thenComparing(call -> call.key().text()))
        .limit(limit)
        .toList();
  }
}

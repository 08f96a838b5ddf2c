package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.AffectedBook;

public final class InMemoryAffected implements AffectedBook {

  private final Map<IssueId, IssueId> firsts = new LinkedHashMap<>();

  @Override
  public synchronized IssueId join(IssueId joined, IssueId first, String by, Instant at) {
    IssueId whole = firsts.getOrDefault(first, first);
    if (!whole.equals(joined)) {
      firsts.putIfAbsent(joined, whole);
    }
    return firsts.getOrDefault(joined, whole);
  }

  @Override
  public synchronized Optional<IssueId> firstOf(IssueId joined) {
    return Optional.ofNullable(firsts.get(joined));
  }

  @Override
  public synchronized Map<IssueId, IssueId> firstsOf(Collection<IssueId> joined) {
    Map<IssueId, IssueId> found = new LinkedHashMap<>(firsts);
    found.keySet().retainAll(joined);
    return found;
  }

  @Override
  public synchronized List<IssueId> others(IssueId first) {
    return firsts.entrySet().stream()
        .filter(each -> each.getValue().equals(first))
        .map(Map.Entry::getKey)
        .toList();
  }
}

package org.nivaran.core.testing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.port.ConsentLog;

public final class InMemoryConsents implements ConsentLog {

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  @Override
  public synchronized boolean recordIfAbsent(Entry entry) {
    return entries.putIfAbsent(entry.key(), entry) == null;
  }

  @Override
  public synchronized Optional<Entry> latest(CitizenId citizen) {
    List<Entry> all = of(citizen);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public synchronized List<Entry> of(CitizenId citizen) {
    return entries.values().stream()
        .filter(entry -> entry.citizen().equals(citizen))
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }
}

package org.nivaran.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.port.PresenceBook;

public final class InMemoryPresence implements PresenceBook {

  private final Map<String, Map<String, Present>> present = new HashMap<>();

  @Override
  public synchronized void seen(String what, String user, Instant now) {
    Map<String, Present> here = present.computeIfAbsent(what, key -> new HashMap<>());
    Present known = here.get(user);
    Instant since =
        known == null || known.seen().isBefore(now.minus(Duration.ofMinutes(2)))
            ? now
            : known.since();
    here.put(user, new Present(user, since, now));
  }

  @Override
  public synchronized void left(String what, String user) {
    present.getOrDefault(what, new HashMap<>()).remove(user);
  }

  @Override
  public synchronized List<Present> at(String what, Instant after) {
    return present.getOrDefault(what, Map.of()).values().stream()
        .filter(each -> each.seen().isAfter(after))
        .sorted(Comparator.comparing(Present::since))
        .toList();
  }
}

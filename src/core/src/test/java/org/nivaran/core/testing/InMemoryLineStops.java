package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.port.LineStops;

public final class InMemoryLineStops implements LineStops {

  private final Map<LineId, Stop> stops = new HashMap<>();

  @Override
  public synchronized void stop(LineId line, String reason, Instant now, Instant nextTry) {
    Stop known = stops.get(line);
    stops.put(line, new Stop(line, known == null ? now : known.since(), reason, nextTry));
  }

  @Override
  public synchronized Optional<Stop> find(LineId line) {
    return Optional.ofNullable(stops.get(line));
  }

  @Override
  public synchronized boolean takeTry(LineId line, Instant now, Instant next) {
    Stop known = stops.get(line);
    if (known == null || known.nextTry().isAfter(now)) {
      return false;
    }
    stops.put(line, new Stop(line, known.since(), known.reason(), next));
    return true;
  }

  @Override
  public synchronized boolean resume(LineId line) {
    return stops.remove(line) != null;
  }

  @Override
  public synchronized List<Stop> all() {
    return stops.values().stream().sorted(Comparator.comparing(Stop::since)).toList();
  }
}

package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.port.AddressMoves;

public final class InMemoryAddressMoves implements AddressMoves {

  private final Map<String, Move> moves = new LinkedHashMap<>();

  @Override
  public synchronized boolean recordIfAbsent(
      String key,
      CitizenId citizen,
      CitizenAddress before,
      CitizenAddress after,
      @Nullable Long merge,
      Instant at) {
    Move move = new Move(moves.size() + 1L, citizen, before, after, merge, at, null, null);
    return moves.putIfAbsent(key, move) == null;
  }

  @Override
  public synchronized Optional<Move> find(long id) {
    return moves.values().stream().filter(move -> move.id() == id).findFirst();
  }

  @Override
  public synchronized List<Move> latest(int limit) {
    List<Move> all = new ArrayList<>(moves.values());
    all.sort(Comparator.comparing(Move::id).reversed());
    return all.stream().limit(limit).toList();
  }

  @Override
  public synchronized boolean undone(long id, String by, Instant at) {
    for (Map.Entry<String, Move> each : moves.entrySet()) {
      Move m = each.getValue();
      if (m.id() == id && m.undone() == null) {
        each.setValue(
            new Move(m.id(), m.citizen(), m.before(), m.after(), m.merge(), m.at(), at, by));
        return true;
      }
    }
    return false;
  }
}

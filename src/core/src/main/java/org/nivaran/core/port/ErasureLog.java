package org.nivaran.core.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what was erased last. Thread safe. */
public interface ErasureLog {

  /** Replaces what was noted before. */
  void note(Erasure erasure);

  Optional<Erasure> last();

  /**
   * One run.
   *
   * @param erased how many of each; what is kept for ever is not in it
   * @param failed of what something could not be erased
   * @param isComplete false if some were left for the next run
   */
  record Erasure(
      Instant at,
      Map<OldRecords.What, Integer> erased,
      Set<OldRecords.What> failed,
      boolean isComplete) {

    public Erasure {
      erased = Map.copyOf(erased);
      failed = Set.copyOf(failed);
    }
  }
}

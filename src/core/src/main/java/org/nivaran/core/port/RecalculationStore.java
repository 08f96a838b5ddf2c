package org.nivaran.core.port;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.RecalculationRun;

/** Recalculations and how far they have come. Thread safe. */
public interface RecalculationStore {

  /**
   * Stores one that begins. There is one under way at most.
   *
   * @param run its id and revision are ignored; not finished
   * @return as stored, or empty if another is under way, also if another node begins one at the
   *     same moment: nothing is stored
   */
  Optional<RecalculationRun> begin(RecalculationRun run);

  /** The one that is under way. */
  Optional<RecalculationRun> underWay();

  /**
   * Keeps how far one has come. The stored revision becomes one higher than the one that was read.
   *
   * @param read as it was read; its revision must be the stored one
   * @param next with the same id
   * @param failed what could not be counted since, kept in the same transaction
   * @return as stored, or empty if another changed it meanwhile: nothing is written
   */
  Optional<RecalculationRun> advance(
      RecalculationRun read, RecalculationRun next, List<RecalculationRun.Failed> failed);

  /** What a run could not count, in the order it came to it; at most so many. */
  List<RecalculationRun.Failed> failures(long run, int limit);

  /** The latest ones, newest first. */
  List<RecalculationRun> latest(int limit);
}

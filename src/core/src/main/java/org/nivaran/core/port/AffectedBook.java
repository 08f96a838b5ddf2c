package org.nivaran.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;

/**
 * Which grievances are about the same thing: one is the first, the others are those of further
 * citizens whom it hurts as well.
 */
public interface AffectedBook {

  /**
   * Notes that a grievance is about the same as another. The first note about a grievance stays.
   * Idempotent.
   *
   * @param first if it is itself one of the others, the one that is first for it counts
   * @return the first grievance as it is noted now
   */
  IssueId join(IssueId joined, IssueId first, String by, Instant at);

  /** The grievance that came first, for one of the others. */
  Optional<IssueId> firstOf(IssueId joined);

  /**
   * As {@link #firstOf(IssueId)} for several in one go.
   *
   * @param joined at most a thousand
   * @return the first one of each that is one of the others
   */
  Map<IssueId, IssueId> firstsOf(Collection<IssueId> joined);

  /** The others, in the order in which they came. */
  List<IssueId> others(IssueId first);
}

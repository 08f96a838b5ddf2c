package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.IssueId;

/** Why and until when grievances wait. Thread safe; joins the caller's unit of work. */
public interface SuspensionStore {

  /**
   * Stores a suspension that begins. If the issue has one that has not ended, also when another
   * node begins one at the same moment, that one stays and nothing changes.
   *
   * @param suspension its id is ignored; not ended
   * @return the one that lasts now
   */
  Suspension beginIfNone(Suspension suspension);

  /** The one that has not ended. */
  Optional<Suspension> current(IssueId issue);

  /** All of an issue, in the order they began. */
  List<Suspension> of(IssueId issue);

  /**
   * Ends the one that has not ended.
   *
   * @return it, with its end, or empty if there is none: nothing changes
   */
  Optional<Suspension> end(IssueId issue, Instant at);

  /**
   * Lets one wake later, because it could not be ended now. One that has ended stays as it is.
   *
   * @param until not before it would wake
   */
  void postpone(SuspensionId id, Instant until);

  /**
   * Suspensions that should have ended by now, a page at a time, in the order of their ids.
   *
   * @param after only those with a higher id; {@link SuspensionId#NONE} for the first page
   * @param limit at most so many, more than 0
   */
  List<Suspension> due(Instant now, SuspensionId after, int limit);
}

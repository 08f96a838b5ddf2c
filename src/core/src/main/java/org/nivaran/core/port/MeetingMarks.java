package org.nivaran.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;

/**
 * The grievances that somebody wants to see before the next meeting. Thread safe; joins the
 * caller's unit of work. Every call may be repeated.
 */
public interface MeetingMarks {

  /**
   * That a grievance is wanted.
   *
   * @param by the key of the user who wants it
   */
  record Mark(IssueId issue, String by, Instant at) {}

  /** Marks a grievance; the first mark stays. */
  Mark mark(Mark mark);

  Optional<Mark> find(IssueId issue);

  /** Takes marks away, because they were made in error or the grievances are on an agenda. */
  void clear(Collection<IssueId> issues);
}

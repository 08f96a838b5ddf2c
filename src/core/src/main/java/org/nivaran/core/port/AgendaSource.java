package org.nivaran.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.DepartmentStanding;

/** What a meeting reads about the grievances. Thread safe. */
public interface AgendaSource {

  /**
   * Open grievances that may be on the agenda: at least those to which the rules give a reason, as
   * many for each reason as the agenda can hold, the most pressing first; and those that are asked
   * for if they are open. It need not give others.
   *
   * @param also grievances that are given in any case
   */
  List<AgendaCandidate> candidates(AgendaRules rules, Set<IssueId> also, Instant now);

  /** One open grievance, or empty if it is not open or not known. */
  Optional<AgendaCandidate> find(IssueId issue);

  /** Those that are open among these, in any order. */
  List<AgendaCandidate> open(Collection<IssueId> issues);

  /** How every department with something open stands, in order of their keys. */
  List<DepartmentStanding> standings(AgendaRules rules, Instant now);
}

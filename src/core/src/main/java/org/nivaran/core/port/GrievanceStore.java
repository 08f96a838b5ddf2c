package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;

/** The projection of every grievance by issue id. It can be rebuilt from Jira. */
public interface GrievanceStore {

  /**
   * Keeps a reference for a key. If the key has one already, also when another node reserves it at
   * the same moment, that one is returned and the wanted one is lost (serials may have gaps).
   *
   * @return what is reserved for the key now
   */
  Reservation reserve(Reservation wanted);

  /** What is reserved for a key. */
  Optional<Reservation> reservation(String key);

  /** For whom a reference was reserved. */
  Optional<Reservation> reservation(Reference reference);

  /**
   * Inserts the projection of an issue.
   *
   * @return false if the issue has one already; nothing changes
   */
  boolean insertIfAbsent(Grievance grievance);

  Optional<Grievance> find(IssueId issue);

  Optional<Grievance> find(Reference reference);

  /**
   * Several in one go.
   *
   * @param issues at most a thousand
   * @return those that are there
   */
  Map<IssueId, Grievance> find(Set<IssueId> issues);

  /** A citizen's grievances, newest first. */
  List<Grievance> ofCitizen(CitizenId citizen, int limit);

  /**
   * Changes a projection in one step, so that no change by another thread or node is lost.
   *
   * @param change pure; may be called several times; may return its argument to change nothing;
   *     must keep issue and reference
   * @return before and after, or empty if the issue has no projection
   */
  Optional<Change> update(IssueId issue, UnaryOperator<Grievance> change);

  /**
   * Removes a projection because its issue is gone, and writes down who removed what. Its reference
   * stays reserved.
   *
   * @param who the user's key, or null for the machine
   * @return what it was, or empty if there is none: of any number of callers at the same moment at
   *     most one gets it
   */
  Optional<Grievance> remove(IssueId issue, Instant at, @Nullable String who);

  /**
   * Issues that have a projection, a page at a time, in order of their ids.
   *
   * @param openedBefore only those registered before
   * @param after only higher ids; null for the first page
   * @param limit at most so many, more than 0
   */
  List<IssueId> issues(Instant openedBefore, @Nullable IssueId after, int limit);

  /** How many open grievances were due before the given instant, by department; none with 0. */
  Map<DepartmentKey, Long> overdueByDepartment(Instant now);

  /**
   * Grievances that wait to go to their department ({@link Grievance#isToBeSent}) and were
   * registered before the given instant, oldest first.
   */
  List<IssueId> toBeSent(Instant openedBefore, int limit);

  /** What a change did. */
  record Change(Grievance before, Grievance after) {}
}

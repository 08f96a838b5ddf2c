package org.nivaran.core.usecase;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;

/**
 * Knows whether the issue that something speaks of was deleted. Asked right before something is
 * said, so that it also holds for what was revived or stored after the deletion. Thread safe.
 */
public final class KnowingDeleted {

  /** Why something about such an issue is not said. */
  public static final String REASON = "the issue was deleted";

  private final GrievanceStore grievances;
  private final IssueTracker tracker;

  public KnowingDeleted(GrievanceStore grievances, IssueTracker tracker) {
    this.grievances = grievances;
    this.tracker = tracker;
  }

  /**
   * Whether the desk has no records of the issue, and Jira has it no more. An issue that is being
   * created is in the desk's records before it can be seen in Jira, so both are asked; Jira only
   * about what the desk does not know.
   *
   * @param issue null for what is about none
   */
  boolean isDeleted(@Nullable IssueId issue) {
    return issue != null && grievances.find(issue).isEmpty() && !tracker.exists(issue);
  }
}

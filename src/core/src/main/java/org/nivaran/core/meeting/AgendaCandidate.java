package org.nivaran.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.place.PlaceKey;

/**
 * What the agenda needs to know about an open grievance. Frozen with the agenda, so it is what was
 * so when the meeting began.
 *
 * @param due when the citizen's clock ends, or null if it has none
 * @param dissatisfied whether the citizen said so, and it has not been put right
 * @param reviewOn the day on which a hold is to be reviewed; null if it is not on hold
 * @param marked whether the collector wants to see it
 * @param externalReference another system's number for it, or null
 */
public record AgendaCandidate(
    IssueId issue,
    Reference reference,
    DepartmentKey department,
    @Nullable PlaceKey place,
    @Nullable CitizenId citizen,
    GrievanceState state,
    Level level,
    Instant opened,
    @Nullable Instant due,
    boolean dissatisfied,
    @Nullable LocalDate reviewOn,
    boolean marked,
    @Nullable String externalReference) {

  /** Whether its time was over at an instant. */
  public boolean isOverdue(Instant now) {
    return due != null && due.isBefore(now);
  }
}

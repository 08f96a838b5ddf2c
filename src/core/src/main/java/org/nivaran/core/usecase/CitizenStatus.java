package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.ResolutionKind;

/**
 * What a citizen may know of a grievance: where it is and what happened, never who works on it,
 * what it says or what was written about it. Immutable.
 *
 * @param post the office that has it, or null if none does
 * @param due when it is to be done, or null if it has no limit or is done
 * @param resolution how it was resolved, or null while it is open
 * @param steps the first first, at least one
 */
public record CitizenStatus(
    Reference reference,
    GrievanceState state,
    DepartmentKey department,
    @Nullable PostKey post,
    @Nullable Instant due,
    @Nullable ResolutionKind resolution,
    List<Step> steps) {

  public CitizenStatus {
    steps = List.copyOf(steps);
  }

  /** Something that happened. */
  public record Step(What what, Instant at) {

    /** What happened, in a citizen's terms. */
    public enum What {
      REGISTERED,
      SENT_TO_DEPARTMENT,
      TAKEN_UP,
      WAITS,
      GOES_ON,
      LIMIT_PASSED,
      RAISED,
      RESOLVED,
      REOPENED
    }
  }
}

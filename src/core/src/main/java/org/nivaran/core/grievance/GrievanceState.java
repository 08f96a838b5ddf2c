package org.nivaran.core.grievance;

import static org.nivaran.core.grievance.Move.ASK_CITIZEN;
import static org.nivaran.core.grievance.Move.CITIZEN_ANSWERED;
import static org.nivaran.core.grievance.Move.CLOSE;
import static org.nivaran.core.grievance.Move.PUT_ON_HOLD;
import static org.nivaran.core.grievance.Move.REOPEN;
import static org.nivaran.core.grievance.Move.RESOLVE;
import static org.nivaran.core.grievance.Move.RESUME_WORK;
import static org.nivaran.core.grievance.Move.RETURN_TO_DESK;
import static org.nivaran.core.grievance.Move.SEND_TO_DEPARTMENT;
import static org.nivaran.core.grievance.Move.TAKE_UP;
import static org.nivaran.core.grievance.Move.TRANSFER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a grievance stands, and the moves that lead on from there. */
public enum GrievanceState {
  AT_DESK("At desk"),
  WITH_DEPARTMENT("With department"),
  IN_PROGRESS("In progress"),
  WAITING_FOR_CITIZEN("Waiting for citizen"),
  ON_HOLD("On hold"),
  RESOLVED("Resolved"),
  CLOSED("Closed"),
  REOPENED("Reopened");

  private final String statusName;

  GrievanceState(String statusName) {
    this.statusName = statusName;
  }

  /** The name of the Jira status. */
  public String statusName() {
    return statusName;
  }

  /** The moves allowed from here. */
  public Set<Move> moves() {
    return Moves.FROM.getOrDefault(this, Map.of()).keySet();
  }

  /** Where a move leads from here, or empty if it is not allowed. */
  public Optional<GrievanceState> after(Move move) {
    return Optional.ofNullable(Moves.FROM.getOrDefault(this, Map.of()).get(move));
  }

  /** Whether somebody still has to do something: it has no resolution. */
  public boolean isOpen() {
    return this != RESOLVED && this != CLOSED;
  }

  /** Whether the clocks that may pause stand still here. */
  public boolean isPaused() {
    return this == WAITING_FOR_CITIZEN || this == ON_HOLD;
  }

  /** The state of a status; Jira's own "In Progress" is ours. */
  public static Optional<GrievanceState> ofStatusName(String statusName) {
    return Lookup.first(values(), state -> state.statusName.equalsIgnoreCase(statusName));
  }

  /** Apart, because an enum constant cannot name the constants that come after it. */
  private static final class Moves {

    static final Map<GrievanceState, Map<Move, GrievanceState>> FROM =
        Map.of(
            AT_DESK,
            Map.of(SEND_TO_DEPARTMENT, WITH_DEPARTMENT, RESOLVE, RESOLVED),
            WITH_DEPARTMENT,
            Map.of(
                TAKE_UP, IN_PROGRESS,
                ASK_CITIZEN, WAITING_FOR_CITIZEN,
                PUT_ON_HOLD, ON_HOLD,
                TRANSFER, WITH_DEPARTMENT,
                RETURN_TO_DESK, AT_DESK,
                RESOLVE, RESOLVED),
            IN_PROGRESS,
            Map.of(
                ASK_CITIZEN, WAITING_FOR_CITIZEN,
                PUT_ON_HOLD, ON_HOLD,
                TRANSFER, WITH_DEPARTMENT,
                RETURN_TO_DESK, AT_DESK,
                RESOLVE, RESOLVED),
            WAITING_FOR_CITIZEN,
            Map.of(CITIZEN_ANSWERED, IN_PROGRESS, RESOLVE, RESOLVED),
            ON_HOLD,
            Map.of(RESUME_WORK, IN_PROGRESS, RESOLVE, RESOLVED),
            RESOLVED,
            Map.of(CLOSE, CLOSED, REOPEN, REOPENED),
            CLOSED,
            Map.of(REOPEN, REOPENED),
            REOPENED,
            Map.of(SEND_TO_DEPARTMENT, WITH_DEPARTMENT, RESOLVE, RESOLVED));
  }
}

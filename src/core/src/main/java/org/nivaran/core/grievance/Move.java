package org.nivaran.core.grievance;

import java.util.Optional;

/** A named step from one state to another: a transition of the Jira workflow. */
public enum Move {
  SEND_TO_DEPARTMENT("Send to department"),
  TAKE_UP("Take up"),
  ASK_CITIZEN("Ask the citizen"),
  CITIZEN_ANSWERED("Citizen answered"),
  PUT_ON_HOLD("Put on hold"),
  RESUME_WORK("Resume work"),
  TRANSFER("Transfer"),
  RETURN_TO_DESK("Return to desk"),
  RESOLVE("Resolve"),
  CLOSE("Close"),
  REOPEN("Reopen");

  private final String transitionName;

  Move(String transitionName) {
    this.transitionName = transitionName;
  }

  /** The name of the transition in {@code workflows/grievance.xml}. */
  public String transitionName() {
    return transitionName;
  }

  public static Optional<Move> ofTransitionName(String name) {
    return Lookup.first(values(), move -> move.transitionName.equals(name));
  }
}

package org.nivaran.core.grievance;

/** A named step from one state to another: a transition of the Jira workflow. */
public enum Move {
  SEND_TO_DEPARTMENT("Send to department"),
  START_WORK("Start work"),
  ASK_CITIZEN("Ask citizen"),
  PUT_ON_HOLD("Put on hold"),
  CONTINUE("Continue"),
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

  public static java.util.Optional<Move> ofTransitionName(String name) {
    return Lookup.first(values(), move -> move.transitionName.equals(name));
  }
}

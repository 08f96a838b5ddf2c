package org.nivaran.core.tally;

/** What is counted. */
public enum Counter {
  /** Registered on the day. */
  IN(false),
  /** Resolved on the day, unless opened again since. */
  OUT(false),
  /** Without a resolution at the end of the day. */
  OPEN(true),
  /** On hold at the end of the day. */
  ON_HOLD(true),
  /** Open at the end of the day after the citizen said that it is not solved. */
  DISSATISFIED(true),
  /** Open at the end of the day and owned by nobody but the desk. */
  UNROUTED(true);

  private final boolean standing;

  Counter(boolean standing) {
    this.standing = standing;
  }

  /**
   * Whether this counts what there is, not what happened: its figure of a day is the sum of all
   * changes up to the end of that day.
   */
  public boolean isStanding() {
    return standing;
  }
}

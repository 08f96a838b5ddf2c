package org.nivaran.core.clock;

/** How long something may take. */
public record Limit(int amount, LimitUnit unit) {

  /** Ten years, in the finest unit: more than any law allows. */
  private static final int MOST = 10 * 366 * 24 * 60;

  /**
   * @throws IllegalArgumentException if the amount is not positive or beyond ten years
   */
  public Limit {
    int most = unit == LimitUnit.WORKING_MINUTES ? MOST : 10 * 366;
    if (amount < 1 || amount > most) {
      throw new IllegalArgumentException("not a limit: " + amount + " " + unit);
    }
  }

  /** Whether the clock stands still while we wait for the citizen. */
  public boolean mayPause() {
    return unit != LimitUnit.CALENDAR_DAYS;
  }
}

package org.nivaran.core.camp;

/**
 * A row of a register.
 *
 * @param number as a spreadsheet program counts it
 */
public record CampRowId(long batch, int number) {

  /** What it is registered by: once, whatever happens in between. */
  public String key() {
    return "camp:" + batch + ":" + number;
  }
}

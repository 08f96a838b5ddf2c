package org.nivaran.core.grievance;

/** Our own number of a citizen. It is not personal data. */
public record CitizenId(long value) {

  /**
   * @throws IllegalArgumentException if the number is not positive
   */
  public CitizenId {
    if (value <= 0) {
      throw new IllegalArgumentException("not a citizen id: " + value);
    }
  }
}

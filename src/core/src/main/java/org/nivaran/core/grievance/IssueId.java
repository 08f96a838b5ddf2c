package org.nivaran.core.grievance;

/** The number of the Jira issue that holds a grievance. */
public record IssueId(long value) {

  /**
   * @throws IllegalArgumentException if the number is not positive
   */
  public IssueId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an issue id: " + value);
    }
  }
}

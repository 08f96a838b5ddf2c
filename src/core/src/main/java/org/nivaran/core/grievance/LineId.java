package org.nivaran.core.grievance;

/** One of the desk's numbers, by the name the admin gave it: {@code 1}. */
public record LineId(String value) {

  /**
   * @throws IllegalArgumentException if the name is not lower-case letters, digits, dots or dashes
   */
  public LineId {
    Keys.checked("line", value);
  }
}

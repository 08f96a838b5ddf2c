package org.nivaran.core.grievance;

/** The key of a post: an office at one level of a department, whoever holds it. */
public record PostKey(String value) {

  /**
   * @throws IllegalArgumentException if the key is not lower-case letters, digits, dots or dashes
   */
  public PostKey {
    Keys.checked("post", value);
  }
}

package org.nivaran.core.grievance;

/** The key of a leaf of the category tree. A key is never used again for another meaning. */
public record CategoryKey(String value) {

  /**
   * @throws IllegalArgumentException if the key is not lower-case letters, digits, dots or dashes
   */
  public CategoryKey {
    Keys.checked("category", value);
  }
}
